package se.stegvis.idea;

/** How far an idea has come. */
public enum IdeaState {
    /** Seen by its writer alone, and by nobody a public document. */
    WRITING,
    /** With the kansli, whose turn it is: sent, or written in by its writer since the last answer. */
    SENT,
    /** The kansli has said something since its writer did. */
    ANSWERED,
    /** Its writer has made an application of it; the conversation is over. */
    APPLIED,
    /** Put aside, by the kansli or by its writer; either can take it up again. */
    CLOSED;

    /** Whether the conversation goes on. */
    public boolean isTalkedAbout() {
        return this == SENT || this == ANSWERED;
    }
}
