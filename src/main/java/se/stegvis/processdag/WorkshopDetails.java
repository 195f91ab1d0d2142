package se.stegvis.processdag;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;

/**
 * What is decided about a processdag beforehand, as entered; {@code null} where nothing has been.
 *
 * @param from first day of the period looked at
 * @param to last day of the period looked at
 * @param documenter who writes; may be blank
 * @param facilitators accounts that lead the day
 * @param scaleStep step of the scale 1–10: 1, 0.5 or 0.1
 * @param fewestAnswers answers needed before a theme may be revealed
 */
public record WorkshopDetails(
        String name,
        @Nullable LocalDate date,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String documenter,
        Set<AccountId> facilitators,
        BigDecimal scaleStep,
        @Nullable Integer fewestAnswers) {

    public WorkshopDetails {
        facilitators = Set.copyOf(facilitators);
    }
}
