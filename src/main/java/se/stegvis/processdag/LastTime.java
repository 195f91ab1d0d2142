package se.stegvis.processdag;

import java.time.LocalDate;

/**
 * What a theme came to the last time the same insats scored the same question: on the latest closed day before, in its last round.
 *
 * @param date when that day was held
 */
public record LastTime(LocalDate date, ScoreSummary scores) {}
