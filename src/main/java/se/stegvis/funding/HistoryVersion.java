package se.stegvis.funding;

import java.time.Instant;
import se.stegvis.foundation.AccountId;

/**
 * One stored version of one thing.
 *
 * @param number its number among the application's changes
 * @param item before it and with it
 */
public record HistoryVersion(long number, HistoryItem item, AccountId author, String authorName, Instant at) {}
