package se.stegvis.calculation;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Assumptions;
import se.stegvis.benefit.Outlook;
import se.stegvis.benefit.Uncertainty;

/**
 * What a calculation says of one actor, each figure low, middle and high. Low is what comes of all that is assumed at its worst for
 * the actor, high at its best.
 *
 * @param income a year, kronor, less what would have come anyway
 * @param cost kronor; null where nothing is said about the cost
 * @param low the years at the worst; null without a cost, as the two that follow
 * @param mean the years at the middle
 * @param high the years at the best
 */
public record ActorFigures(
        Uncertainty.Range income,
        @Nullable BigDecimal cost,
        @Nullable Outlook low,
        @Nullable Outlook mean,
        @Nullable Outlook high) {

    /** Months until the cost has come back. Empty is never. */
    public record Payback(OptionalInt soonest, OptionalInt mean, OptionalInt latest) {}

    /** Of an income with its range, as it is spent over the years. */
    public static ActorFigures of(Uncertainty.Range income, @Nullable BigDecimal cost, Assumptions assumptions) {
        if (cost == null) {
            return new ActorFigures(income, null, null, null, null);
        }
        return new ActorFigures(
                income,
                cost,
                outlook(income.low(), cost, assumptions, false),
                new Outlook(
                        income.mean(),
                        cost,
                        BigDecimal.ZERO,
                        assumptions.value(Assumption.DROP_OFF),
                        assumptions.value(Assumption.DISCOUNT_RATE)),
                outlook(income.high(), cost, assumptions, true));
    }

    /** The years at their best or worst: what is lost each year makes a gain smaller, and a loss too. */
    private static Outlook outlook(BigDecimal income, BigDecimal cost, Assumptions assumptions, boolean best) {
        boolean lasting = best == income.signum() >= 0;
        Assumptions.Range dropOff = assumptions.range(Assumption.DROP_OFF);
        Assumptions.Range rate = assumptions.range(Assumption.DISCOUNT_RATE);
        return new Outlook(
                income,
                cost,
                BigDecimal.ZERO,
                lasting ? dropOff.low() : dropOff.high(),
                lasting ? rate.low() : rate.high());
    }

    /** Lönsamhet after so many years; null without a cost. */
    public Uncertainty.@Nullable Range profit(int years) {
        if (low == null || mean == null || high == null) {
            return null;
        }
        return new Uncertainty.Range(low.profit(years), mean.profit(years), high.profit(years));
    }

    /** When the cost has come back; null without a cost. */
    public @Nullable Payback payback() {
        if (low == null || mean == null || high == null) {
            return null;
        }
        return new Payback(high.paybackMonths(), mean.paybackMonths(), low.paybackMonths());
    }
}
