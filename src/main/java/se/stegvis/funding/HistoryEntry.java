package se.stegvis.funding;

import java.time.Instant;
import se.stegvis.foundation.AccountId;

/**
 * What one person has changed in one thing, without a long pause: while one types, a field is saved many times.
 *
 * @param item before the first of the changes and after the last
 * @param first number of the first change
 * @param last number of the last one
 * @param saves how many there are
 * @param putBack whether nobody wrote it: it was put back when a completion ended without an answer
 */
public record HistoryEntry(
        HistoryItem item,
        AccountId author,
        String authorName,
        long first,
        long last,
        Instant from,
        Instant until,
        int saves,
        boolean putBack) {}
