package se.stegvis.calculation;

import java.time.Instant;

/**
 * A calculation in a list.
 *
 * @param title empty until it has a name
 * @param mine whether the reader wrote it
 * @param shared whether the whole förbund may read it
 */
public record CalculationLine(
        CalculationId id, String title, String authorName, boolean mine, boolean shared, Instant changedAt) {}
