package se.stegvis.processdag;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a processdag opens with: the actions of the insats's day before it, and the older ones that were not settled then.
 *
 * @param lastDay when the day before was held; null where this is the insats's first
 * @param actions the oldest first, each as it stands; of a day that is over, as it stood then
 */
public record CarriedActions(@Nullable LocalDate lastDay, List<FollowedAction> actions) {

    public CarriedActions {
        actions = List.copyOf(actions);
    }

    /** Nothing to open with. */
    public static CarriedActions none() {
        return new CarriedActions(null, List.of());
    }

    /** Those in a state. */
    public List<FollowedAction> in(ActionState state) {
        return actions.stream().filter(action -> action.state() == state).toList();
    }
}
