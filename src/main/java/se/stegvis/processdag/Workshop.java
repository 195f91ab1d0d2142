package se.stegvis.processdag;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.initiative.InitiativeId;

/**
 * A processdag.
 *
 * @param initiativeName the insats as it was called when the day was made
 * @param from first day of the period looked at
 * @param to last day of the period looked at
 * @param documenter who writes; blank when nobody is named
 * @param scaleStep step of the scale 1–10: 1, 0.5 or 0.1
 * @param fewestAnswers answers needed before a theme may be revealed
 * @param joinCode what phones join by; null unless the day is open and the caller leads it
 * @param onPaper whether it was held on paper and entered afterwards; its times are then not known
 * @param locked whether its documentation is locked, so that nothing in it can be changed
 * @param led whether the caller leads it
 * @param version version of the details
 */
public record Workshop(
        WorkshopId id,
        AssociationId association,
        InitiativeId initiative,
        String initiativeName,
        String name,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        LocalDate from,
        LocalDate to,
        String documenter,
        List<Facilitator> facilitators,
        BigDecimal scaleStep,
        int fewestAnswers,
        WorkshopState state,
        @Nullable String joinCode,
        boolean onPaper,
        boolean locked,
        boolean led,
        long version) {

    /** Somebody who leads the day. */
    public record Facilitator(AccountId account, String name) {}

    public Workshop {
        facilitators = List.copyOf(facilitators);
    }
}
