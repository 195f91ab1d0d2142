package se.stegvis.funding;

import java.time.Instant;
import java.util.Optional;

/**
 * Times from which somebody may want to know what has changed.
 *
 * @param started of the first change that is known
 * @param own of the caller's last change
 * @param accepted of the last answer of a partner to a goal
 */
public record HistoryLandmarks(Optional<Instant> started, Optional<Instant> own, Optional<Instant> accepted) {}
