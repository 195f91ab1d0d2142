package se.stegvis.funding;

/**
 * Which applications to list.
 *
 * @param search part of the insats' name, the huvudman's name or the diarienummer, in any case; empty for all
 */
public record ApplicationFilter(Which which, String search) {

    /** The lists there are. */
    public enum Which {
        /** Drafts that the caller is in. */
        MY_DRAFTS,
        /** Submitted applications of the förbund. */
        SUBMITTED,
        /** Both: all that the caller may read. */
        READABLE
    }

    public static ApplicationFilter myDrafts() {
        return new ApplicationFilter(Which.MY_DRAFTS, "");
    }

    public static ApplicationFilter submitted() {
        return new ApplicationFilter(Which.SUBMITTED, "");
    }

    public static ApplicationFilter readable() {
        return new ApplicationFilter(Which.READABLE, "");
    }

    public ApplicationFilter search(String words) {
        return new ApplicationFilter(which, words);
    }
}
