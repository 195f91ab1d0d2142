package se.stegvis.benefit;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** All assumptions of a calculation with their ranges, and the one value of each that is reckoned with. Never changes: a change gives a new one. */
public final class Assumptions {

    /**
     * What is assumed.
     *
     * @param given whether it was given with the case, and is not the product's own
     */
    public record Range(BigDecimal low, BigDecimal mean, BigDecimal high, Provenance provenance, boolean given) {

        public Range {
            if (low.compareTo(mean) > 0 || mean.compareTo(high) > 0) {
                throw new IllegalArgumentException("not in order: " + low + ", " + mean + ", " + high);
            }
        }

        /** Whether there is anything to vary. */
        public boolean isUncertain() {
            return low.compareTo(high) != 0;
        }
    }

    private final EnumMap<Assumption, Range> ranges;
    private final EnumMap<Assumption, BigDecimal> values;

    Assumptions(Map<Assumption, Range> ranges) {
        this.ranges = new EnumMap<>(ranges);
        this.values = new EnumMap<>(Assumption.class);
        this.ranges.forEach((assumption, range) -> values.put(assumption, range.mean()));
    }

    private Assumptions(EnumMap<Assumption, Range> ranges, EnumMap<Assumption, BigDecimal> values) {
        this.ranges = ranges;
        this.values = values;
    }

    /** The value that is reckoned with. */
    public BigDecimal value(Assumption assumption) {
        BigDecimal value = values.get(assumption);
        if (value == null) {
            throw new IllegalStateException("no value of " + assumption);
        }
        return value;
    }

    public Range range(Assumption assumption) {
        Range range = ranges.get(assumption);
        if (range == null) {
            throw new IllegalStateException("no range of " + assumption);
        }
        return range;
    }

    /** The same with another value of one, to see what it changes. */
    public Assumptions with(Assumption assumption, BigDecimal value) {
        EnumMap<Assumption, BigDecimal> others = new EnumMap<>(values);
        others.put(assumption, value);
        return new Assumptions(ranges, others);
    }

    /**
     * The same with one assumption given with the case.
     *
     * @throws IllegalArgumentException when it is below nothing, a share above one, or not in order
     */
    public Assumptions given(Assumption assumption, BigDecimal low, BigDecimal mean, BigDecimal high) {
        if (low.signum() < 0 || assumption.isShare() && high.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(assumption + ": " + low + " to " + high);
        }
        EnumMap<Assumption, Range> others = new EnumMap<>(ranges);
        others.put(assumption, new Range(low, mean, high, range(assumption).provenance(), true));
        EnumMap<Assumption, BigDecimal> means = new EnumMap<>(values);
        means.put(assumption, mean);
        return new Assumptions(others, means);
    }

    /** Without the costs of handling that nobody has found, so that what is left follows from rules and from what is given. */
    public Assumptions withoutHandling() {
        Assumptions all = this;
        for (Assumption assumption :
                new Assumption[] {Assumption.HANDLING_MUNICIPALITY, Assumption.HANDLING_FK, Assumption.HANDLING_AF}) {
            all = all.given(assumption, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        return all;
    }
}
