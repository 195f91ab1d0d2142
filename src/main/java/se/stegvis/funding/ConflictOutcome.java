package se.stegvis.funding;

/** How two texts in the same field became one. */
public enum ConflictOutcome {
    /** The stored text stays. */
    STORED,
    /** The text that was kept took its place. */
    KEPT,
    /** Somebody wrote them together. */
    MERGED,
    /**
     * What it was written in has gone, and somebody has said that the words are not needed; or what was to be completed is asked for no
     * longer.
     */
    GIVEN_UP
}
