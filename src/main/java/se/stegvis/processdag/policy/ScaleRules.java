package se.stegvis.processdag.policy;

import java.math.BigDecimal;
import java.util.List;
import se.stegvis.foundation.Verdict;

/** Which figures are scores. */
public final class ScaleRules {

    public static final BigDecimal LOWEST = BigDecimal.ONE;
    public static final BigDecimal HIGHEST = BigDecimal.TEN;

    /** The steps a scale can have. */
    public static final List<BigDecimal> STEPS = List.of(BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("0.1"));

    private ScaleRules() {}

    /** A score stands on the scale 1–10, on one of its steps. */
    public static Verdict isScore(BigDecimal value, BigDecimal step) {
        if (value.compareTo(LOWEST) < 0 || value.compareTo(HIGHEST) > 0) {
            return Verdict.reject("processdag.error.scale");
        }
        if (value.subtract(LOWEST).remainder(step).signum() != 0) {
            return Verdict.reject("processdag.error." + name(step));
        }
        return Verdict.allow();
    }

    public static boolean isStep(BigDecimal step) {
        return STEPS.stream().anyMatch(known -> known.compareTo(step) == 0);
    }

    /** The key by which a step is spoken of. */
    public static String name(BigDecimal step) {
        if (step.compareTo(BigDecimal.ONE) == 0) {
            return "step.whole";
        }
        return step.compareTo(new BigDecimal("0.5")) == 0 ? "step.half" : "step.tenth";
    }
}
