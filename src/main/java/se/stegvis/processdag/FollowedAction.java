package se.stegvis.processdag;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.initiative.InitiativeId;

/**
 * An action and what has become of it.
 *
 * @param day the processdag that agreed on it
 * @param agreedOn when that day was held
 * @param who as the group wrote it; blank where it did not
 * @param due when, as the group wrote it; blank where it did not
 * @param owner who answers for it and is reminded
 * @param dueOn the day it should be done by; null where none is set
 * @param note what was last said of it, the reason of one that was dropped; blank where nothing has been
 * @param version version of what has become of it; {@link WrittenLine#NEW} as long as nobody has said anything
 */
public record FollowedAction(
        ActionId id,
        WorkshopId day,
        String dayName,
        LocalDate agreedOn,
        InitiativeId initiative,
        String initiativeName,
        String themeName,
        String what,
        String who,
        String due,
        ActionState state,
        Optional<ActionOwner> owner,
        @Nullable LocalDate dueOn,
        String note,
        long version) {

    /** Whether its day has passed without anybody saying that it is settled. */
    public boolean isLate(LocalDate today) {
        return dueOn != null && today.isAfter(dueOn) && !state.isSettled();
    }
}
