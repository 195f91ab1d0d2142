package se.stegvis.goal.language;

import java.math.BigDecimal;
import java.math.MathContext;

/** Shares in per cent. */
final class Share {

    private Share() {}

    static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL32);
    }
}
