package se.stegvis.processdag;

import java.time.Instant;

/**
 * A version of a day's documentation that was locked and can be read as it was.
 *
 * @param number counts from 1
 * @param by name of who locked it
 * @param checksum SHA-256 of what is stored, hexadecimal
 */
public record LockedVersion(int number, Instant at, String by, String checksum) {}
