package se.stegvis.calculation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.GoalId;

/**
 * A goal in a forecast.
 *
 * @param before what those who reach it live by before; null where that is not known
 * @param after what they live by then; null where that is not known
 * @param counted whether it is to be counted
 * @param confirmed whether somebody has said so; what is only suggested is not counted
 * @param people how many; null where the goal does not tell and nobody has
 * @param byHand whether somebody has said how many
 * @param needed how many who take the step would alone pay the cost within the target; null where that cannot be worked out, or no number
 *     is enough
 * @param version what to send as expected version; 0 where nothing is stored
 */
public record ForecastGoal(
        GoalId goal,
        String text,
        @Nullable Living before,
        @Nullable Living after,
        boolean counted,
        boolean confirmed,
        @Nullable Integer people,
        boolean byHand,
        @Nullable Integer needed,
        long version) {

    /** The step, where it is whole. */
    Optional<LivingStep> step() {
        return before == null || after == null ? Optional.empty() : Optional.of(new LivingStep(before, after));
    }

    /** What it adds to the forecast; empty where it adds nothing. */
    Optional<CountedStep> counts() {
        Integer many = people;
        return counted && confirmed && many != null && many > 0
                ? step().map(step -> new CountedStep(step, many))
                : Optional.empty();
    }

    /** Whether it would be counted if it told how many. */
    boolean lacksPeople() {
        return counted && confirmed && (people == null || people == 0);
    }

    ForecastGoal needing(@Nullable Integer many) {
        return new ForecastGoal(goal, text, before, after, counted, confirmed, people, byHand, many, version);
    }
}
