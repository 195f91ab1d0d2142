package se.stegvis.calculation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Kronor;

/**
 * What was counted in a period, as it is entered.
 *
 * @param begins first day; null until stated
 * @param ends last day; null until stated
 * @param source where the counts come from
 * @param cost what the insats cost in the period; null until stated
 * @param counts each step once
 */
public record OutcomeContent(
        @Nullable LocalDate begins, @Nullable LocalDate ends, String source, @Nullable Kronor cost, List<CountedStep> counts) {

    public OutcomeContent {
        counts = List.copyOf(counts);
    }

    int people() {
        return counts.stream().mapToInt(CountedStep::people).sum();
    }
}
