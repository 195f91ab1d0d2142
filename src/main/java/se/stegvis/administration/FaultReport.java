package se.stegvis.administration;

import java.time.Instant;

/**
 * Something that somebody found hard to use.
 *
 * @param at when it was reported
 * @param description what does not work, in the person's words
 * @param page on which page, where that was said; else empty
 * @param replyTo where an answer is wanted; else empty
 */
public record FaultReport(Instant at, String description, String page, String replyTo) {}
