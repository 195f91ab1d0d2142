package se.stegvis.calculation;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who knows says of a goal: which step those who reach it take, or that it is not to be counted.
 *
 * @param people how many, where the goal does not say or says it otherwise; null for as the goal says
 */
public record GoalTie(boolean counted, @Nullable Living before, @Nullable Living after, @Nullable Integer people) {

    /** A goal that is about no step of anybody's, or about the same people as another goal. */
    public static GoalTie uncounted() {
        return new GoalTie(false, null, null, null);
    }

    public static GoalTie to(Living before, Living after) {
        return new GoalTie(true, before, after, null);
    }
}
