package se.stegvis.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a case gives.
 *
 * @param people in the groups
 * @param incomeYear what changes for each actor in a year, kronor; the participants' is disposable income
 * @param lines the flows it consists of
 * @param potential what society would gain if all lived by full-time work without subsidy
 */
public record BenefitResult(
        ModelStamp model,
        BenefitCase asked,
        long people,
        Map<Actor, BigDecimal> incomeYear,
        List<FlowLine> lines,
        BigDecimal potential) {

    private static final int SHARE_DECIMALS = 6;

    public BenefitResult {
        incomeYear = Map.copyOf(incomeYear);
        lines = List.copyOf(lines);
    }

    public BigDecimal income(Actor actor) {
        return incomeYear.getOrDefault(actor, BigDecimal.ZERO);
    }

    /** The part of an actor's income that rests on assumptions; the rest follows from rules and what was given. */
    public BigDecimal assumed(Actor actor) {
        return lines.stream()
                .filter(line -> line.status() == Status.ASSUMPTION)
                .map(line -> line.change(actor))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Years and payback of an actor; empty where nothing is said about the cost. */
    public Optional<Outlook> outlook(Actor actor) {
        @Nullable BigDecimal cost = asked.cost(actor);
        return Optional.ofNullable(cost).map(it -> outlook(income(actor), it, asked.assumptions()));
    }

    static Outlook outlook(BigDecimal income, BigDecimal cost, Assumptions assumptions) {
        return new Outlook(
                income,
                cost,
                assumptions.value(Assumption.DEADWEIGHT),
                assumptions.value(Assumption.DROP_OFF),
                assumptions.value(Assumption.DISCOUNT_RATE));
    }

    /** Verkningsgrad: society's income as a share of the potential; empty where there is no potential. */
    public Optional<BigDecimal> efficiency() {
        return potential.signum() <= 0
                ? Optional.empty()
                : Optional.of(income(Actor.SOCIETY).divide(potential, SHARE_DECIMALS, RoundingMode.HALF_EVEN));
    }

    /**
     * Indirect tax: what goes on from the participants to the state when they spend what they gain. Stands beside the incomes, which
     * stop at disposable income; society's is the same either way.
     */
    public BigDecimal indirectTax() {
        return income(Actor.PARTICIPANTS)
                .multiply(Rulebook.standard().year(asked.year()).indirectTaxShare());
    }

    /** The assumptions the result rests on. */
    public Set<Assumption> assumptionsUsed() {
        return lines.stream().flatMap(line -> line.assumptions().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The values of the year's file that the result rests on. */
    public Set<String> rulesUsed() {
        return lines.stream().flatMap(line -> line.rules().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
