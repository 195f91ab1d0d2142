package se.stegvis.processdag;

/** Where a theme is. It only ever moves forward, but for another round of scoring; a theme without a scale goes from THINKING straight to NOTES. */
public enum ThemePhase {
    /** Its turn has not come. */
    WAITING,
    /** Each thinks alone; what is asked before scoring can be noted. */
    THINKING,
    /** Each scores in silence. Nobody, the processledare included, sees more than how many have answered. */
    SCORING,
    /** Each has scored; the figures are kept unseen until it is the theme's turn to be shown. */
    SCORED,
    /** Highest, mean, lowest and the spread are shown; no score can be given or changed any more. */
    REVEALED,
    /** The group notes what it agrees on. */
    NOTES,
    /** Done. */
    CLOSED;

    /** Whether it is this theme the room is looking at. */
    public boolean isCurrent() {
        return this != WAITING && this != SCORED && this != CLOSED;
    }
}
