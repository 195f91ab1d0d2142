package se.stegvis.funding;

import java.time.Instant;

/**
 * What the applicant gets for a submitted application.
 *
 * @param caseNumber diarienummer
 * @param checksum SHA-256 of the fixed version, hexadecimal
 */
public record Receipt(ApplicationId application, String caseNumber, Instant submittedAt, String checksum) {}
