package se.stegvis.calculation;

import java.time.LocalDate;
import java.util.List;
import se.stegvis.calculation.policy.SmallCells;
import se.stegvis.foundation.Kronor;

/**
 * A period as one may see it: all of it for the team, for others without small counts and without what is worked out from them.
 *
 * @param counts those that may be seen
 * @param rest what is said of the others
 * @param restToldOf how many the others are, where that is told; else nothing
 * @param told how many one is told of in all
 * @param figures what the counts that are seen come to
 * @param calculation the same, to be opened
 * @param version what to send as expected version when saving over it
 */
public record ShownOutcome(
        OutcomePeriodId id,
        LocalDate begins,
        LocalDate ends,
        String source,
        Kronor cost,
        List<CountedStep> counts,
        SmallCells.Rest rest,
        int restToldOf,
        int told,
        KeptFigures figures,
        Calculation calculation,
        long version) {

    public ShownOutcome {
        counts = List.copyOf(counts);
    }

    /** How many of those that are seen came to work that was not there before. */
    public int toWork() {
        return counts.stream()
                .filter(counted -> counted.step().isToWork())
                .mapToInt(CountedStep::people)
                .sum();
    }
}
