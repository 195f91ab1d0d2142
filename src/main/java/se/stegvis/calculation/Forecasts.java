package se.stegvis.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.BenefitCalculator;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.BreakEven;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.check.PeopleAimedAt;

/** Makes forecasts of goals, ties and a cost. */
final class Forecasts {

    private static final BenefitCalculator CALCULATOR = new BenefitCalculator();
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int DECIMALS = 10;

    /**
     * What a forecast is made of.
     *
     * @param goals in their order
     * @param ties what has been said of each
     * @param targetGroup the insats' own; may be empty
     */
    record Made(
            String name,
            List<NamedGoal> goals,
            Function<GoalId, Optional<StoredTie>> ties,
            String targetGroup,
            int year,
            List<String> members,
            int participants,
            Map<Actor, BigDecimal> costs,
            int paybackTarget) {}

    /** A goal with its identity. */
    record NamedGoal(GoalId id, Goal goal) {}

    /** A tie with its version. */
    record StoredTie(GoalTie tie, long version) {}

    private Forecasts() {}

    static Forecast of(Made made) {
        List<ForecastGoal> goals = new ArrayList<>();
        made.goals().forEach(goal -> goals.add(goal(goal, made)));
        Forecast without = new Forecast(
                made.name(),
                goals,
                made.year(),
                made.members(),
                made.participants(),
                made.costs(),
                made.paybackTarget(),
                null,
                lack(goals, made));
        Forecast needing = withNeeded(without, made);
        if (needing.lack() != null) {
            return needing;
        }
        return new Forecast(
                needing.name(),
                needing.goals(),
                needing.year(),
                needing.members(),
                needing.participants(),
                needing.costs(),
                needing.paybackTarget(),
                KeptFigures.of(WorkedOut.of(needing.calculation())),
                null);
    }

    private static ForecastGoal goal(NamedGoal named, Made made) {
        Goal goal = named.goal();
        Optional<StoredTie> stored = made.ties().apply(named.id());
        @Nullable Integer own =
                PeopleAimedAt.of(goal, made.participants() > 0 ? made.participants() : null).orElse(null);
        if (stored.isPresent()) {
            GoalTie tie = stored.get().tie();
            return new ForecastGoal(
                    named.id(),
                    goal.text(),
                    tie.before(),
                    tie.after(),
                    tie.counted(),
                    true,
                    tie.people() == null ? own : tie.people(),
                    tie.people() != null,
                    null,
                    stored.get().version());
        }
        @Nullable Living after = SuggestedStep.after(goal).orElse(null);
        return new ForecastGoal(
                named.id(),
                goal.text(),
                SuggestedStep.before(goal, made.targetGroup()).orElse(null),
                after,
                after != null,
                false,
                own,
                false,
                null,
                0);
    }

    private static Forecast.@Nullable Lack lack(List<ForecastGoal> goals, Made made) {
        if (goals.isEmpty()) {
            return Forecast.Lack.NO_GOALS;
        }
        if (goals.stream().noneMatch(goal -> goal.counted() && goal.confirmed())) {
            return Forecast.Lack.NO_STEP;
        }
        if (goals.stream().anyMatch(ForecastGoal::lacksPeople)) {
            return Forecast.Lack.NO_PEOPLE;
        }
        long people = goals.stream()
                .flatMap(goal -> goal.counts().stream())
                .mapToLong(CountedStep::people)
                .sum();
        if (made.participants() > 0 && people > made.participants()) {
            return Forecast.Lack.TOO_MANY;
        }
        return made.costs().values().stream().noneMatch(cost -> cost.signum() > 0) ? Forecast.Lack.NO_COST : null;
    }

    private static Forecast withNeeded(Forecast forecast, Made made) {
        BigDecimal cost = made.costs().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (cost.signum() <= 0) {
            return forecast;
        }
        BenefitCase asked = InitiativeCase.of(made.year(), made.members(), List.of(), 0, Map.of());
        return new Forecast(
                forecast.name(),
                forecast.goals().stream()
                        .map(goal -> goal.needing(goal.step()
                                .flatMap(step -> needed(asked, step, cost, made.paybackTarget()))
                                .orElse(null)))
                        .toList(),
                forecast.year(),
                forecast.members(),
                forecast.participants(),
                forecast.costs(),
                forecast.paybackTarget(),
                forecast.figures(),
                forecast.lack());
    }

    /** How many have to take a step for it alone to pay a cost within so many months. */
    private static Optional<Integer> needed(BenefitCase asked, LivingStep step, BigDecimal cost, int months) {
        BigDecimal value = CALCULATOR.valueOfStep(asked, step.before().before(), step.after().after(step.before()));
        BigDecimal years = BigDecimal.valueOf(months).divide(MONTHS, DECIMALS, RoundingMode.HALF_EVEN);
        return new BreakEven(cost, value, years)
                .persons()
                .filter(people -> people.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0)
                .map(BigDecimal::intValueExact);
    }

    /** A cost as it is financed: each one's part of the money there is, and as a förbund is financed where there is none. */
    static Map<Actor, BigDecimal> costs(BigDecimal cost, Map<Actor, BigDecimal> financing) {
        BigDecimal whole = financing.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() <= 0) {
            return BenefitCase.shared(cost, BenefitCase.FINANCED);
        }
        Map<Actor, BigDecimal> costs = new EnumMap<>(Actor.class);
        BigDecimal left = cost;
        Actor largest = Actor.MUNICIPALITY;
        for (Map.Entry<Actor, BigDecimal> part : financing.entrySet()) {
            BigDecimal own = cost.multiply(part.getValue()).divide(whole, 2, RoundingMode.HALF_EVEN);
            costs.put(part.getKey(), own);
            left = left.subtract(own);
            if (own.compareTo(costs.getOrDefault(largest, BigDecimal.ZERO)) > 0) {
                largest = part.getKey();
            }
        }
        costs.merge(largest, left, BigDecimal::add);
        return costs;
    }
}
