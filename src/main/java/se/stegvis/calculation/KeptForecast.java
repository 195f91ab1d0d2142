package se.stegvis.calculation;

import java.time.Instant;

/** A forecast as it was when it was kept: with a submitted version of an application, or when it was made for an insats. */
public record KeptForecast(Forecast forecast, Instant at) {}
