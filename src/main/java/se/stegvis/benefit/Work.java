package se.stegvis.benefit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's work during the year.
 *
 * @param wageMonth kronor a month for full time, before tax; null for the assumption
 * @param extent share of full time, 0 to 1
 * @param months of the year, 0 to 12
 * @param subsidy null for unsubsidised work
 * @param firstEmployee whether the employer pays the reduced fee of växa-stöd
 */
public record Work(
        @Nullable BigDecimal wageMonth,
        BigDecimal extent,
        BigDecimal months,
        @Nullable WageSubsidy subsidy,
        boolean firstEmployee) {

    public Work {
        if (wageMonth != null && wageMonth.signum() < 0) {
            throw new IllegalArgumentException("a wage below nothing: " + wageMonth);
        }
        if (extent.signum() < 0 || extent.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("extent: " + extent);
        }
        if (months.signum() < 0 || months.compareTo(Support.MONTHS) > 0) {
            throw new IllegalArgumentException("months: " + months);
        }
    }

    /** Unsubsidised work the whole year, full time. */
    public static Work fullTime(@Nullable BigDecimal wageMonth) {
        return new Work(wageMonth, BigDecimal.ONE, Support.MONTHS, null, false);
    }
}
