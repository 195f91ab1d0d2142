package se.stegvis.benefit;

/** What an amount rests on. Of several the last in this order tells. */
public enum Status {
    /** A rule whose value was read in the source named. */
    VERIFIED,
    /** Given by whoever made the case. */
    GIVEN,
    /** Not verified, or nobody's rule: shown as an assumption wherever it is shown, and can be changed. */
    ASSUMPTION;

    /** The weaker of the two. */
    public Status and(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
