package se.stegvis.board;

import java.time.Instant;

/**
 * Beredningsgruppens recommendation.
 *
 * @param by name of who wrote it last
 * @param version to send back when saving over it
 */
public record Recommendation(Advice advice, String reasons, String by, Instant at, long version) {}
