package se.stegvis.idea;

/** What the kansli says of an idea, in a word; the reasons are in the message. It is advice: nothing is decided by it. */
public enum Advice {
    /** The kansli needs to know more. */
    QUESTION,
    /** Worth an application. */
    GO_AHEAD,
    /** Not what the förbund may or wants to pay for. */
    NOT_OURS,
    /** Somebody else should be talked to first. */
    TALK_TO
}
