package se.stegvis.funding;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Kronor;

/**
 * An application in a list.
 *
 * @param name the insats' name, empty until written
 * @param leadName huvudman, empty until chosen
 * @param caseNumber diarienummer, once submitted
 * @param changedAt when something was last written in it; of a submitted one when it was submitted
 * @param sought sought amount in all, so far; of a submitted one as its latest version has it
 * @param completionDue until when it is asked to be completed; null when it is not
 * @param withdrawn whether it has been taken back
 */
public record ApplicationLine(
        ApplicationId id,
        ApplicationKind kind,
        String name,
        String leadName,
        ApplicationState state,
        @Nullable String caseNumber,
        Instant changedAt,
        Kronor sought,
        @Nullable LocalDate completionDue,
        boolean withdrawn) {}
