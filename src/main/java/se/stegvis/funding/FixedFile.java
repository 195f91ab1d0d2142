package se.stegvis.funding;

/**
 * A file that belongs to a version.
 *
 * @param size in bytes
 * @param checksum SHA-256 of its content, hexadecimal: by which it is fetched
 */
public record FixedFile(String name, AttachmentType type, long size, String description, String checksum) {}
