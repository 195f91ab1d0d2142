package se.stegvis.funding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.testing.Statements;

/** The server's time for a step, over many times, and what it asked of the database. */
final class Speed {

    private static final Logger log = LoggerFactory.getLogger(Speed.class);

    /** {@code -Dstegvis.speed.times=…}: fewer tell whether it runs, and not how fast. */
    private static final int TIMES = Integer.getInteger("stegvis.speed.times", 150);

    private static final int TO_WARM_UP = TIMES;

    /** A step that is done with a running number. */
    @FunctionalInterface
    interface Step {
        void run(int number);
    }

    /** Does the step again and again and tells the 50th and 95th percentile and the most, in milliseconds. */
    void measure(String name, Step step) {
        for (int number = 0; number < TO_WARM_UP; number++) {
            step.run(number);
        }
        List<Double> times = new ArrayList<>();
        long asked = Statements.made();
        for (int number = 0; number < TIMES; number++) {
            long from = System.nanoTime();
            step.run(TO_WARM_UP + number);
            times.add((System.nanoTime() - from) / 1e6);
        }
        Collections.sort(times);
        log.info(String.format(
                Locale.ROOT,
                "SPEED | %s | %.1f ms | %.1f ms | %.1f ms | %.1f",
                name,
                times.get(TIMES / 2),
                times.get(TIMES * 95 / 100),
                times.getLast(),
                (double) (Statements.made() - asked) / TIMES));
    }
}
