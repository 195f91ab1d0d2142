package se.stegvis.funding;

import java.time.Instant;
import se.stegvis.foundation.AccountId;

/**
 * One stored version of one thing.
 *
 * @param number its number among the application's changes
 * @param item before it and with it
 * @param putBack whether nobody wrote it: it was put back when a completion ended without an answer
 */
public record HistoryVersion(long number, HistoryItem item, AccountId author, String authorName, Instant at, boolean putBack) {}
