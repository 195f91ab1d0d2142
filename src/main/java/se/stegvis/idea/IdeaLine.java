package se.stegvis.idea;

import java.time.Instant;

/**
 * An idea in a list.
 *
 * @param title empty until written
 * @param memberName on whose behalf
 * @param mine whether the caller wrote it
 * @param caseNumber diarienummer, once sent; else empty
 * @param changedAt when something was last written or done
 * @param unread how many messages by others the caller has not seen
 */
public record IdeaLine(
        IdeaId id,
        String title,
        String memberName,
        String authorName,
        boolean mine,
        IdeaState state,
        String caseNumber,
        Instant changedAt,
        long unread) {}
