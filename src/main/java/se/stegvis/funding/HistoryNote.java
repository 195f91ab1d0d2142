package se.stegvis.funding;

import java.time.Instant;
import se.stegvis.foundation.AccountId;

/**
 * That something has been changed, without what.
 *
 * @param number its number among the application's changes
 * @param item which of its part; see {@link HistoryPart}
 */
public record HistoryNote(
        long number, HistoryPart part, String item, AccountId author, String authorName, Instant at) {}
