package se.stegvis.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.BenefitCalculator;
import se.stegvis.benefit.BenefitResult;
import se.stegvis.benefit.Outlook;
import se.stegvis.benefit.Plausibility;
import se.stegvis.benefit.Uncertainty;

/**
 * A calculation worked out: the result, how far it reaches when what is assumed is varied, and whether it agrees with itself. What the
 * page, the PDF and the sheet show is read from here, so that they say the same.
 *
 * @param findings of the rimlighetskontroll
 */
public record WorkedOut(
        Calculation calculation,
        BenefitResult result,
        Uncertainty.Tornado tornado,
        Map<Actor, ActorFigures> figures,
        List<Plausibility.Finding> findings) {

    private static final BenefitCalculator CALCULATOR = new BenefitCalculator();

    public WorkedOut {
        figures = Map.copyOf(figures);
        findings = List.copyOf(findings);
    }

    /**
     * Works it out.
     *
     * @throws se.stegvis.benefit.NoRulesException where the year, or a subsidy in it, has no rules
     */
    public static WorkedOut of(Calculation calculation) {
        BenefitResult result = CALCULATOR.calculate(calculation.asked());
        Uncertainty.Tornado tornado = new Uncertainty(CALCULATOR).tornado(result.asked(), result.assumptionsUsed());
        Map<Actor, ActorFigures> figures = new EnumMap<>(Actor.class);
        Map<Actor, Outlook> outlooks = new EnumMap<>(Actor.class);
        for (Actor actor : Actor.values()) {
            Uncertainty.Range none = new Uncertainty.Range(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
            figures.put(
                    actor,
                    ActorFigures.of(
                            tornado.ranges().getOrDefault(actor, none),
                            result.asked().cost(actor),
                            result.asked().assumptions()));
            result.outlook(actor).ifPresent(outlook -> outlooks.put(actor, outlook));
        }
        List<Plausibility.Finding> findings = new ArrayList<>(Plausibility.of(outlooks, result.incomeYear()));
        findings.addAll(Plausibility.of(result));
        return new WorkedOut(calculation, result, tornado, figures, findings);
    }

    /** What it says of an actor. */
    public ActorFigures of(Actor actor) {
        ActorFigures known = figures.get(actor);
        if (known == null) {
            throw new IllegalStateException("no figures of " + actor);
        }
        return known;
    }

    /** Whether anybody stands in a group: otherwise there is nothing to count. */
    public boolean isOfPeople() {
        return result.people() > 0;
    }

    public boolean hasCost() {
        return of(Actor.SOCIETY).cost() != null;
    }

    /** How many must take each step for the cost to be paid in time; nothing where there is no cost. Worked out when it is asked for. */
    public List<StepNeeded> breakEven() {
        return StepNeeded.of(calculation, result, of(Actor.SOCIETY).income());
    }

    /** What stands beside others' in a comparison. */
    public Compared compared() {
        return new Compared(
                calculation.title(),
                result.model(),
                result.asked().year(),
                result.asked().participants(),
                calculation.years(),
                calculation.paybackTarget(),
                figures);
    }

    /** The target that was set, and how far it is; empty where there is no target, or no cost. */
    public Optional<Target> target() {
        Integer months = calculation.paybackTarget();
        BigDecimal cost = of(Actor.SOCIETY).cost();
        @Nullable Outlook mean = of(Actor.SOCIETY).mean();
        if (months == null || cost == null || mean == null) {
            return Optional.empty();
        }
        BigDecimal needed = mean.incomeNeeded(months);
        boolean reached = mean.paybackMonths().isPresent() && mean.paybackMonths().getAsInt() <= months;
        return Optional.of(new Target(
                months, needed, needed.subtract(mean.income(1)).max(BigDecimal.ZERO), reached));
    }

    /**
     * A payback target.
     *
     * @param needed society's income a year that would pay the cost in time, kronor
     * @param missing what is missing of it; nothing where it is reached
     */
    public record Target(int months, BigDecimal needed, BigDecimal missing, boolean reached) {}
}
