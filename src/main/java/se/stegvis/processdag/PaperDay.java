package se.stegvis.processdag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that was held on paper, as it is entered; {@code null} where nothing has been.
 *
 * @param from first day of the period looked at
 * @param to last day of the period looked at
 * @param leaders who led it, in one's own words; may be blank
 * @param documenter who wrote; may be blank
 */
public record PaperDay(
        String name,
        @Nullable LocalDate date,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String leaders,
        String documenter) {}
