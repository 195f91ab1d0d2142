package se.stegvis.benefit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A livelihood somebody has during the year.
 *
 * @param amountYear kronor a year before tax where it is known, however many the months; else null and reckoned by the year's rules
 * @param extent share of a whole, 0 to 1, where the amount is reckoned
 * @param months of the year, 0 to 12, where the amount is reckoned; also the part of a year's handling
 * @param previousWageMonth the wage it is reckoned from, kronor a month full time; null for the assumption, or for the least amount
 *     where the rules have one
 */
public record Support(
        Livelihood livelihood,
        @Nullable BigDecimal amountYear,
        BigDecimal extent,
        BigDecimal months,
        @Nullable BigDecimal previousWageMonth) {

    static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    public Support {
        if (amountYear != null && amountYear.signum() < 0 || previousWageMonth != null && previousWageMonth.signum() < 0) {
            throw new IllegalArgumentException("an amount below nothing");
        }
        if (livelihood == Livelihood.NONE && amountYear != null && amountYear.signum() > 0) {
            throw new IllegalArgumentException("no livelihood, and yet an amount");
        }
        if (extent.signum() < 0 || extent.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("extent: " + extent);
        }
        if (months.signum() < 0 || months.compareTo(MONTHS) > 0) {
            throw new IllegalArgumentException("months: " + months);
        }
    }

    /** The whole year, by the rules of the year. */
    public static Support of(Livelihood livelihood) {
        return new Support(livelihood, null, BigDecimal.ONE, MONTHS, null);
    }

    /** The whole year, this amount. */
    public static Support of(Livelihood livelihood, BigDecimal amountYear) {
        return new Support(livelihood, amountYear, BigDecimal.ONE, MONTHS, null);
    }
}
