package se.stegvis.goal.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;

/** How many people a goal aims at: the same number that the check holds against what is known. */
public final class PeopleAimedAt {

    private PeopleAimedAt() {}

    /**
     * The number, in whole people: said outright, or the share of the group, rounded down.
     *
     * @param planned participants over the whole period, for a share of no group of its own; null where they are not known
     * @return empty where the goal does not tell
     */
    public static Optional<Integer> of(Goal goal, @Nullable Integer planned) {
        GoalContext context = GoalContext.application().withPlannedParticipants(planned);
        return RealisticRules.peopleAimedAt(Reading.of(goal, context, Evidence.none()))
                .filter(people -> people.signum() >= 0 && people.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0)
                .map(BigDecimal::intValue);
    }
}
