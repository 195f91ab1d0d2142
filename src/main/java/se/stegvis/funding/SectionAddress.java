package se.stegvis.funding;

/** What a section is called in addresses, also in those that are sent by e-mail. */
public final class SectionAddress {

    /** Names a thread of comments in an address, after {@code ?}. */
    public static final String COMMENT = "kommentar";

    private SectionAddress() {}

    /** The section's name in an address. */
    public static String of(Section section) {
        return switch (section) {
            case BASICS -> "grund";
            case PARTIES -> "parter";
            case NEED -> "behov";
            case TARGET_GROUP -> "malgrupp";
            case GOALS -> "mal";
            case IMPLEMENTATION -> "genomforande";
            case PERSPECTIVES -> "perspektiv";
            case FOLLOW_UP -> "uppfoljning";
            case CONTINUATION -> "implementering";
            case BUDGET -> "budget";
            case ATTESTATION -> "intyg";
        };
    }

    /** Where a thread of comments is read, below the förbund. */
    public static String of(ApplicationId application, Section section, CommentId thread) {
        return "ansokningar/" + application + "/" + of(section) + "?" + COMMENT + "=" + thread;
    }
}
