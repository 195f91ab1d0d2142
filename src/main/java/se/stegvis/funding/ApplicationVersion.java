package se.stegvis.funding;

import java.time.Instant;

/**
 * One version of a submitted application. It never changes.
 *
 * @param number 1 for what was first submitted
 * @param by name of whoever submitted it
 * @param checksum SHA-256 of what it says, hexadecimal
 * @param note what the applicant wrote with it; empty of the first
 */
public record ApplicationVersion(int number, Instant at, String by, String checksum, String note) {}
