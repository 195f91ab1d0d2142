package se.stegvis.processdag;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.initiative.InitiativeId;

/**
 * Which actions a list shows.
 *
 * @param states in these states
 * @param initiative of this insats; null for all
 * @param mine only those the caller answers for
 * @param search words of what, who, insats or day
 */
public record ActionFilter(Set<ActionState> states, @Nullable InitiativeId initiative, boolean mine, String search) {

    public ActionFilter {
        states = Set.copyOf(states);
    }

    /** What is not settled, of every insats. */
    public static ActionFilter unsettled() {
        return new ActionFilter(EnumSet.of(ActionState.OPEN, ActionState.GOING_ON), null, false, "");
    }
}
