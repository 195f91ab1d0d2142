package se.stegvis.board;

/** What has become of a declared jäv. */
public enum RecusalState {
    /** Declared and in force; the board has not tried it. */
    DECLARED,
    /** Tried by the board and in force. */
    ACCEPTED,
    /** The board found it obviously without importance (kommunallagen 6:30): the person takes part again. */
    DISREGARDED;

    public boolean inForce() {
        return this != DISREGARDED;
    }
}
