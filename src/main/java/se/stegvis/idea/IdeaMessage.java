package se.stegvis.idea;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said on an idea. Never changed and never taken away.
 *
 * @param number 1 for the first
 * @param fromOffice whether the kansli says it, else the writer
 * @param advice what the kansli advises; null for none
 * @param unread whether the caller has not had it on the screen before
 */
public record IdeaMessage(
        int number,
        String authorName,
        boolean fromOffice,
        @Nullable Advice advice,
        String words,
        Instant writtenAt,
        boolean unread) {}
