package se.stegvis.registry;

import java.time.Instant;

/**
 * A document that can no longer change.
 *
 * @param title what it is, for people and as file name
 * @param mediaType for example {@code application/pdf}
 * @param checksum SHA-256 of the content, hexadecimal
 */
public record RegisteredDocument(
        DocumentId id, String title, String mediaType, String checksum, Instant registeredAt, byte[] content) {}
