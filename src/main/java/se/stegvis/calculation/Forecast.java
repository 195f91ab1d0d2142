package se.stegvis.calculation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;

/**
 * What is expected if the goals are reached.
 *
 * @param name of the insats
 * @param goals in their order
 * @param year of the first day; the rules may be another year's
 * @param members whose kommun may have rates of its own
 * @param participants planned; nothing where they are not
 * @param costs what each actor bears
 * @param paybackTarget the förbund's, in months
 * @param figures null where {@code lack} says why
 * @param lack null where there are figures
 */
public record Forecast(
        String name,
        List<ForecastGoal> goals,
        int year,
        List<String> members,
        int participants,
        Map<Actor, BigDecimal> costs,
        int paybackTarget,
        @Nullable KeptFigures figures,
        @Nullable Lack lack) {

    /** Why nothing can be worked out. Texts: {@code calculationforecast.lack.NAME}. */
    public enum Lack {
        /** There are no goals. */
        NO_GOALS,
        /** No goal has been tied to a step. */
        NO_STEP,
        /** A goal that is tied to a step does not tell how many. */
        NO_PEOPLE,
        /** The goals count more people than there are participants: the same people twice. */
        TOO_MANY,
        /** Nothing is said about the cost. */
        NO_COST
    }

    public Forecast {
        goals = List.copyOf(goals);
        members = List.copyOf(members);
        costs = Map.copyOf(costs);
    }

    /** How many take a step. */
    public int people() {
        return steps().stream().mapToInt(CountedStep::people).sum();
    }

    List<CountedStep> steps() {
        return goals.stream().flatMap(goal -> goal.counts().stream()).toList();
    }

    /** Whether the rules are those of another year than the insats begins in. */
    @JsonIgnore
    public boolean isByOtherYear() {
        return InitiativeCase.rulesOf(year) != year;
    }

    /** The year whose rules are taken. */
    public int rulesYear() {
        return InitiativeCase.rulesOf(year);
    }

    /** The goal whose step would alone pay the cost: one to work before others, of those with a number the one that needs fewest. */
    public Optional<ForecastGoal> main() {
        return goals.stream()
                .filter(goal -> goal.counts().isPresent() && goal.needed() != null)
                .min(Comparator.comparing((ForecastGoal goal) ->
                                !goal.step().map(LivingStep::isToWork).orElse(false))
                        .thenComparing(goal -> goal.needed() == null ? Integer.MAX_VALUE : goal.needed()));
    }

    /** The same, to be opened; worked out by the model as it is now. */
    public Calculation calculation() {
        return new Calculation(
                name, "", InitiativeCase.of(year, members, steps(), participants, costs), paybackTarget);
    }
}
