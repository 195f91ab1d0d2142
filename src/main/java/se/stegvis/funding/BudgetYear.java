package se.stegvis.funding;

import se.stegvis.foundation.Kronor;

/**
 * The sums of one year, or of all, in kronor excluding VAT.
 *
 * @param cost what the insats costs in money
 * @param sought what is sought from the förbund
 * @param cash what the parties pay
 * @param other what others pay
 * @param ownTime the parties' own time, on neither side
 */
public record BudgetYear(Kronor cost, Kronor sought, Kronor cash, Kronor other, Kronor ownTime) {

    public static final BudgetYear NOTHING =
            new BudgetYear(Kronor.ZERO, Kronor.ZERO, Kronor.ZERO, Kronor.ZERO, Kronor.ZERO);

    /** The money there is: sought, the parties' cash and other financing. */
    public Kronor financing() {
        return sought.plus(cash).plus(other);
    }

    /** How much money is lacking; negative when there is more money than cost, zero when the year balances. */
    public Kronor lacking() {
        return cost.minus(financing());
    }

    public boolean balances() {
        return lacking().isZero();
    }

    BudgetYear plus(BudgetYear year) {
        return new BudgetYear(
                cost.plus(year.cost),
                sought.plus(year.sought),
                cash.plus(year.cash),
                other.plus(year.other),
                ownTime.plus(year.ownTime));
    }
}
