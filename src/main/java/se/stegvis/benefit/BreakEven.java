package se.stegvis.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many must take a step for its value to cover a cost.
 *
 * @param cost kronor
 * @param valuePerYear what one person's step is worth a year, kronor
 * @param years that it lasts; undiscounted
 */
public record BreakEven(BigDecimal cost, BigDecimal valuePerYear, BigDecimal years) {

    private static final int DECIMALS = 6;

    public BreakEven {
        if (years.signum() <= 0) {
            throw new IllegalArgumentException("years: " + years);
        }
    }

    /** Whole people, rounded up; empty where the step is worth nothing and no number of people is enough. */
    public Optional<BigDecimal> persons() {
        return divided(0, RoundingMode.CEILING);
    }

    /** The same before it is rounded up. */
    public Optional<BigDecimal> exactly() {
        return divided(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private Optional<BigDecimal> divided(int decimals, RoundingMode rounding) {
        BigDecimal value = valuePerYear.multiply(years);
        return value.signum() <= 0 ? Optional.empty() : Optional.of(cost.max(BigDecimal.ZERO).divide(value, decimals, rounding));
    }
}
