package se.stegvis.funding;

/**
 * What the förbund takes in as attachments.
 *
 * @param megabytes that one file may be
 * @param most files in one application
 * @param scanned whether each file is searched for viruses first
 */
public record AttachmentRules(int megabytes, int most, boolean scanned) {}
