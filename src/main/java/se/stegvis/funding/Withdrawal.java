package se.stegvis.funding;

import java.time.Instant;

/**
 * That an application has been taken back.
 *
 * @param by name of whoever took it back
 */
public record Withdrawal(Instant at, String by, String reason) {}
