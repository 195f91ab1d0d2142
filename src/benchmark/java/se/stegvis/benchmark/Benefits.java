package se.stegvis.benchmark;

import java.math.BigDecimal;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.stegvis.benefit.BenefitCalculator;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.BenefitResult;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Livelihood;
import se.stegvis.benefit.Situation;
import se.stegvis.benefit.Support;
import se.stegvis.benefit.Uncertainty;
import se.stegvis.benefit.Work;

/** What it takes to work out a case with so many group rows, none like another, and to draw a case a thousand times; on one thread. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class Benefits {

    /** A case of many rows. */
    @State(Scope.Thread)
    public static class Rows {

        @Param({"25000", "50000", "100000"})
        public int rows;

        private BenefitCase asked;

        @Setup(Level.Trial)
        public void fill() {
            asked = of(rows);
        }
    }

    /** A case such as an insats has. */
    @State(Scope.Thread)
    public static class Typical {

        private final BenefitCase asked = of(12);
        private final BenefitResult result = new BenefitCalculator().calculate(asked);
    }

    private static BenefitCase of(int rows) {
        Random random = new Random(1);
        Livelihood[] livelihoods = Livelihood.values();
        return BenefitCase.of(
                2024,
                IntStream.range(0, rows)
                        .mapToObj(i -> new Group(
                                1 + random.nextInt(20),
                                Situation.living(Support.of(livelihoods[i % livelihoods.length])),
                                Situation.working(Work.fullTime(BigDecimal.valueOf(18_000 + random.nextInt(20_000))))))
                        .toList());
    }

    @Benchmark
    public BenefitResult calculated(Rows rows) {
        return new BenefitCalculator().calculate(rows.asked);
    }

    @Benchmark
    public Uncertainty.Simulation drawnAThousandTimes(Typical typical) {
        return new Uncertainty(new BenefitCalculator())
                .simulate(typical.asked, typical.result.assumptionsUsed(), 1000, 1);
    }
}
