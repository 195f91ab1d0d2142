package se.stegvis.funding;

import java.time.Instant;

/**
 * What a document turned out to be: the very one that was submitted. It holds nothing but what anybody may know.
 *
 * @param association name of the förbund
 * @param caseNumber diarienummer
 */
public record Verified(What what, String association, String caseNumber, Instant submittedAt) {

    /** Which of the things that belong to a submitted application. Texts: {@code fundingui.check.what.NAME}. */
    public enum What {
        /** The registered PDF. */
        DOCUMENT,
        /** All that was submitted, as JSON. */
        CONTENT,
        /** What the parties signed, as JSON. */
        SIGNED
    }
}
