package se.stegvis.board;

/** How an item of the agenda ends, or is proposed to end. */
public enum Outcome {
    /** Avslag. */
    REJECT,
    /** Bifall. */
    GRANT,
    /** Bifall med villkor. */
    GRANT_WITH_CONDITIONS,
    /** Återremiss: the application comes back to a later meeting. */
    REFER_BACK,
    /** Any other decision, in the words of its text; for items that are not about an application. */
    RESOLVED;

    public boolean grants() {
        return this == GRANT || this == GRANT_WITH_CONDITIONS;
    }

    /** Whether the application is thereby dealt with for good. */
    public boolean settles() {
        return this == REJECT || grants();
    }
}
