package se.stegvis.calculation;

import java.time.Instant;
import java.util.Optional;

/**
 * What was expected of an insats.
 *
 * @param keptAt when it was kept; empty where it is not kept yet
 * @param ofApplication whether it was submitted with the application that the insats was granted on, and stays as it was
 * @param mayTie whether the caller may say which steps the goals speak of
 */
public record InitiativeForecast(Forecast forecast, Optional<Instant> keptAt, boolean ofApplication, boolean mayTie) {}
