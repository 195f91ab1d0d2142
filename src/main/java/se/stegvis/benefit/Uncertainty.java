package se.stegvis.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a result reaches when what is assumed is varied: never one bare number. Incomes are those that last, less what would have
 * come anyway (deadweight).
 */
public final class Uncertainty {

    private static final int SHARE_DECIMALS = 6;

    private final BenefitCalculator calculator;

    public Uncertainty(BenefitCalculator calculator) {
        this.calculator = calculator;
    }

    /**
     * What one assumption does to each actor's yearly income, the others at their middle values.
     *
     * @param atLow incomes where the assumption has its low value, which need not be the low incomes
     */
    public record Swing(Assumption assumption, Assumptions.Range range, Map<Actor, BigDecimal> atLow, Map<Actor, BigDecimal> atHigh) {

        /** How wide it is for an actor. */
        public BigDecimal width(Actor actor) {
            return of(atHigh, actor).subtract(of(atLow, actor)).abs();
        }
    }

    /** Low, middle and high of something. */
    public record Range(BigDecimal low, BigDecimal mean, BigDecimal high) {}

    /**
     * A tornado.
     *
     * @param swings widest for society first
     * @param ranges for each actor all assumptions at their worst and at their best at once, their effects added
     */
    public record Tornado(List<Swing> swings, Map<Actor, Range> ranges) {}

    /** Percentiles of drawn results: 5, 50 and 95 of a hundred. */
    public record Simulation(int draws, long seed, Map<Actor, Range> incomes) {}

    /** Varies one assumption at a time, of those that the case rests on. */
    public Tornado tornado(BenefitCase asked, Set<Assumption> used) {
        Map<Actor, BigDecimal> mean = incomes(asked, asked.assumptions());
        List<Swing> swings = new ArrayList<>();
        for (Assumption assumption : varied(asked, used)) {
            Assumptions.Range range = asked.assumptions().range(assumption);
            swings.add(new Swing(
                    assumption,
                    range,
                    incomes(asked, asked.assumptions().with(assumption, range.low())),
                    incomes(asked, asked.assumptions().with(assumption, range.high()))));
        }
        Map<Actor, Range> ranges = new EnumMap<>(Actor.class);
        for (Actor actor : Actor.values()) {
            ranges.put(actor, range(actor, of(mean, actor), swings));
        }
        swings.sort(Comparator.comparing((Swing swing) -> swing.width(Actor.SOCIETY)).reversed());
        return new Tornado(List.copyOf(swings), Map.copyOf(ranges));
    }

    private static Range range(Actor actor, BigDecimal mean, List<Swing> swings) {
        BigDecimal low = mean;
        BigDecimal high = mean;
        for (Swing swing : swings) {
            BigDecimal one = of(swing.atLow, actor).subtract(mean);
            BigDecimal other = of(swing.atHigh, actor).subtract(mean);
            low = low.add(one.min(other).min(BigDecimal.ZERO));
            high = high.add(one.max(other).max(BigDecimal.ZERO));
        }
        return new Range(low, mean, high);
    }

    /**
     * Draws all assumptions at once, each from a triangle with its low, middle and high value, independently of each other.
     *
     * @param seed the same seed draws the same
     */
    public Simulation simulate(BenefitCase asked, Set<Assumption> used, int draws, long seed) {
        if (draws < 1) {
            throw new IllegalArgumentException("draws: " + draws);
        }
        Set<Assumption> varied = varied(asked, used);
        Random random = new Random(seed);
        Map<Actor, BigDecimal[]> drawn = new EnumMap<>(Actor.class);
        for (Actor actor : Actor.values()) {
            drawn.put(actor, new BigDecimal[draws]);
        }
        for (int i = 0; i < draws; i++) {
            Assumptions assumptions = asked.assumptions();
            for (Assumption assumption : varied) {
                assumptions = assumptions.with(assumption, draw(assumptions.range(assumption), random));
            }
            Map<Actor, BigDecimal> incomes = incomes(asked, assumptions);
            for (var entry : drawn.entrySet()) {
                entry.getValue()[i] = of(incomes, entry.getKey());
            }
        }
        Map<Actor, Range> percentiles = new EnumMap<>(Actor.class);
        drawn.forEach((actor, values) -> {
            Arrays.sort(values);
            percentiles.put(actor, new Range(at(values, 5), at(values, 50), at(values, 95)));
        });
        return new Simulation(draws, seed, Map.copyOf(percentiles));
    }

    private static BigDecimal at(BigDecimal[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static BigDecimal draw(Assumptions.Range range, Random random) {
        double low = range.low().doubleValue();
        double mean = range.mean().doubleValue();
        double high = range.high().doubleValue();
        double at = random.nextDouble();
        double turn = (mean - low) / (high - low);
        double value = at < turn
                ? low + Math.sqrt(at * (high - low) * (mean - low))
                : high - Math.sqrt((1 - at) * (high - low) * (high - mean));
        return BigDecimal.valueOf(value).setScale(SHARE_DECIMALS, RoundingMode.HALF_EVEN).max(range.low()).min(range.high());
    }

    private static Set<Assumption> varied(BenefitCase asked, Set<Assumption> used) {
        Set<Assumption> varied = new TreeSet<>(used);
        varied.add(Assumption.DEADWEIGHT);
        varied.removeIf(assumption -> !asked.assumptions().range(assumption).isUncertain());
        return varied;
    }

    private Map<Actor, BigDecimal> incomes(BenefitCase asked, Assumptions assumptions) {
        Map<Actor, BigDecimal> incomes = calculator.incomes(asked, assumptions);
        BigDecimal deadweight = assumptions.value(Assumption.DEADWEIGHT);
        if (deadweight.signum() != 0) {
            incomes.replaceAll((actor, income) -> income.multiply(BigDecimal.ONE.subtract(deadweight)));
        }
        return incomes;
    }

    private static BigDecimal of(Map<Actor, BigDecimal> incomes, Actor actor) {
        return incomes.getOrDefault(actor, BigDecimal.ZERO);
    }
}
