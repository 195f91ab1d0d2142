package se.stegvis.funding;

import java.time.Instant;

/**
 * A file attached to an application.
 *
 * @param name cleaned, with its ending
 * @param size in bytes
 * @param checksum SHA-256 of the content, hexadecimal
 * @param description what the file is, in a few words; may be empty
 * @param addedBy name of whoever attached it
 * @param version of the description, to be sent when it is saved
 */
public record Attachment(
        AttachmentId id,
        String name,
        AttachmentType type,
        long size,
        String checksum,
        String description,
        String addedBy,
        Instant addedAt,
        long version) {}
