package se.stegvis.calculation;

import java.time.Instant;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.foundation.AssociationId;

/**
 * A saved calculation, as somebody who may read it sees it.
 *
 * @param mine whether the reader wrote it, and may change it
 * @param shared whether the whole förbund may read it
 * @param savedWith the model as it was when something was last saved: what is shown is always worked out with today's
 * @param version for saving: what the reader has seen
 */
public record SavedCalculation(
        CalculationId id,
        AssociationId association,
        String authorName,
        boolean mine,
        CalculationContent content,
        boolean shared,
        ModelStamp savedWith,
        Instant changedAt,
        long version) {}
