package se.stegvis.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Assumptions;
import se.stegvis.benefit.BenefitCalculator;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.BenefitResult;
import se.stegvis.benefit.BreakEven;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Outlook;
import se.stegvis.benefit.Uncertainty;

/**
 * How many people must take a step for society's income to have paid the cost in time.
 *
 * @param step one person's step; null for all the case's steps, as they are mixed there
 * @param value what it is worth to society in the first year, of one person, kronor
 */
public record StepNeeded(@Nullable Group step, Uncertainty.Range value, List<Within> within) {

    /** More steps than this are no table that anybody reads. */
    private static final int MOST_STEPS = 12;

    private static final int MONTHS = 12;

    public StepNeeded {
        within = List.copyOf(within);
    }

    /**
     * Within so many months. Empty is that no number of people is enough.
     *
     * @param fewest where all that is assumed is at its best
     * @param most where it is at its worst
     */
    public record Within(int months, Optional<BigDecimal> fewest, Optional<BigDecimal> mean, Optional<BigDecimal> most) {}

    /**
     * Of each step of a case, and of all of them as they are mixed where there are several; nothing where the cost is not known. Where
     * nobody stands in a group (strukturövergripande) the groups' steps and the typical ones are those that somebody, somewhere, must take.
     */
    static List<StepNeeded> of(Calculation calculation, BenefitResult result, Uncertainty.Range society) {
        BenefitCase asked = calculation.asked();
        BigDecimal cost = asked.cost(Actor.SOCIETY);
        if (cost == null) {
            return List.of();
        }
        boolean structural = result.people() == 0;
        List<Group> steps = (structural ? structural(asked) : asked.groups().stream().filter(group -> group.n() > 0))
                .map(group -> new Group(1, group.before(), group.after()))
                .distinct()
                .toList();
        SortedSet<Integer> spans = new TreeSet<>(List.of(MONTHS, MONTHS * calculation.years()));
        if (calculation.paybackTarget() != null) {
            spans.add(calculation.paybackTarget());
        }
        List<StepNeeded> needed = new ArrayList<>();
        if (!structural && steps.size() > 1) {
            BigDecimal people = BigDecimal.valueOf(result.people());
            needed.add(of(
                    null,
                    new Uncertainty.Range(
                            society.low().divide(people, MathContext.DECIMAL128),
                            society.mean().divide(people, MathContext.DECIMAL128),
                            society.high().divide(people, MathContext.DECIMAL128)),
                    cost,
                    spans,
                    asked.assumptions()));
        }
        BenefitCalculator calculator = new BenefitCalculator();
        Uncertainty uncertainty = new Uncertainty(calculator);
        steps.stream().limit(MOST_STEPS).forEach(step -> {
            BenefitCase one = new BenefitCase(
                    asked.year(), asked.rates(), List.of(step), 1, asked.costs(), asked.assumptions());
            Uncertainty.Range value = uncertainty
                    .tornado(one, calculator.calculate(one).assumptionsUsed())
                    .ranges()
                    .get(Actor.SOCIETY);
            if (value != null) {
                needed.add(of(step, value, cost, spans, asked.assumptions()));
            }
        });
        return needed;
    }

    private static Stream<Group> structural(BenefitCase asked) {
        return Stream.concat(
                asked.groups().stream().filter(group -> !group.before().equals(group.after())),
                TypicalCases.all().stream().map(TypicalCases.TypicalCase::group));
    }

    private static StepNeeded of(
            @Nullable Group step,
            Uncertainty.Range value,
            BigDecimal cost,
            SortedSet<Integer> spans,
            Assumptions assumptions) {
        Assumptions.Range dropOff = assumptions.range(Assumption.DROP_OFF);
        Assumptions.Range rate = assumptions.range(Assumption.DISCOUNT_RATE);
        return new StepNeeded(
                step,
                value,
                spans.stream()
                        .map(months -> new Within(
                                months,
                                new BreakEven(cost, value.high(), lasting(dropOff.low(), rate.low()).firstYears(months)).persons(),
                                new BreakEven(
                                                cost,
                                                value.mean(),
                                                lasting(assumptions.value(Assumption.DROP_OFF), assumptions.value(Assumption.DISCOUNT_RATE))
                                                        .firstYears(months))
                                        .persons(),
                                new BreakEven(cost, value.low(), lasting(dropOff.high(), rate.high()).firstYears(months)).persons()))
                        .toList());
    }

    private static Outlook lasting(BigDecimal dropOff, BigDecimal rate) {
        return new Outlook(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, dropOff, rate);
    }
}
