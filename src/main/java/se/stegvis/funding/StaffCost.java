package se.stegvis.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.stegvis.foundation.Kronor;

/**
 * How the cost of staff in one year is computed.
 *
 * @param share of a full post, in per cent; 250 is two and a half posts
 * @param monthly salary for a full post and month, before social fees
 * @param months of the year, at most 12
 * @param fees social fees, in per cent of the salary
 */
public record StaffCost(BigDecimal share, Kronor monthly, BigDecimal months, BigDecimal fees) {

    /** Decimals a share, a number of months and a rate have at most. */
    public static final int DECIMALS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public StaffCost {
        share = scaled(share);
        months = scaled(months);
        fees = scaled(fees);
    }

    /** Share × salary × months with social fees upon it, rounded half up to the krona. */
    public Kronor amount() {
        BigDecimal salary = share.multiply(monthly.amount()).multiply(months);
        BigDecimal withFees = salary.multiply(HUNDRED.add(fees));
        return new Kronor(withFees.divide(HUNDRED.multiply(HUNDRED), 0, RoundingMode.HALF_UP));
    }

    /** The same number looks the same whether it comes from a person or the database. */
    private static BigDecimal scaled(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= DECIMALS ? number.setScale(DECIMALS, RoundingMode.UNNECESSARY) : number;
    }
}
