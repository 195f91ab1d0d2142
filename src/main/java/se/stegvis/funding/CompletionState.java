package se.stegvis.funding;

/** Where a completion is in its life. Texts: {@code funding.completion.state.NAME}. */
public enum CompletionState {
    /** The places it names are open; it waits for an answer, also after its date. */
    OPEN,
    /** A new version has come in. */
    ANSWERED,
    /** Whoever asked no longer asks; the application is as it was. */
    WITHDRAWN,
    /** The application was decided or taken back before an answer; it is as it was. */
    CLOSED
}
