package se.stegvis.funding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a förbund's form of a kind stands.
 *
 * @param publishedAt when its own version was published; null while it uses the one that ships
 * @param underWay whether a new version has been begun
 */
public record FormOverview(ApplicationKind kind, @Nullable Instant publishedAt, boolean underWay) {}
