package se.stegvis.registry;

import java.time.Instant;

/**
 * A case in the diarium.
 *
 * @param number diarienummer, for example {@code 2026/14}
 */
public record RegisteredCase(CaseId id, String number, String title, Instant openedAt) {}
