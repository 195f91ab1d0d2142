package se.stegvis.goal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A point on each participant's own way at which the indicator is read. It is no deadline.
 *
 * @param label the applicant's own name for the point, or none
 * @param monthsAfterExit 0 at exit
 * @param target the level aimed at there, in the goal's unit
 */
public record MeasuringPoint(@Nullable String label, int monthsAfterExit, @Nullable BigDecimal target) {

    public MeasuringPoint {
        if (monthsAfterExit < 0) {
            throw new IllegalArgumentException("A measuring point lies at exit or after it, not at " + monthsAfterExit);
        }
    }

    public static MeasuringPoint atExit(BigDecimal target) {
        return new MeasuringPoint(null, 0, target);
    }

    public static MeasuringPoint monthsAfterExit(int months, BigDecimal target) {
        return new MeasuringPoint(null, months, target);
    }
}
