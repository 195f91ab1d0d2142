package se.stegvis.calculation;

import java.time.LocalDate;
import java.util.List;
import se.stegvis.foundation.Kronor;

/**
 * All that was counted in a period, small counts too. For the team and for the rules that hide; nobody else is given it.
 *
 * @param figures what they came to when they were entered, with the model they were worked out by
 * @param version what to send as expected version when saving over it
 */
public record OutcomePeriod(
        OutcomePeriodId id,
        LocalDate begins,
        LocalDate ends,
        String source,
        Kronor cost,
        List<CountedStep> counts,
        KeptFigures figures,
        long version) {

    public OutcomePeriod {
        counts = List.copyOf(counts);
    }
}
