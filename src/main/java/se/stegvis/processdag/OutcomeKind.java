package se.stegvis.processdag;

/** What a processdag ends in, besides its themes. */
public enum OutcomeKind {
    /** Medskick: one of three messages to bring along. */
    MESSAGE,
    /** Spridning: to whom the result is told, and by when. */
    SPREAD,
    /** Uppföljning: how, and when. */
    FOLLOW_UP,
    /** Höjdpunkt of the day. */
    HIGHLIGHT;

    /** Medskick are three: whoever is to bring them along remembers no more. */
    public static final int MOST_MESSAGES = 3;

    /** Whether it says when. */
    public boolean hasDue() {
        return this == SPREAD || this == FOLLOW_UP;
    }
}
