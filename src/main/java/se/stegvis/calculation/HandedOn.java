package se.stegvis.calculation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that a calculation has been handed on by. The secret itself is shown once and not stored.
 *
 * @param note whom it was meant for; may be empty
 * @param title what the calculation was called then
 * @param validThrough the last day that it works
 * @param withdrawnAt null for not withdrawn
 * @param works whether it leads anywhere today
 */
public record HandedOn(
        UUID id,
        String note,
        String title,
        LocalDate validThrough,
        Instant madeAt,
        @Nullable Instant withdrawnAt,
        boolean works) {}
