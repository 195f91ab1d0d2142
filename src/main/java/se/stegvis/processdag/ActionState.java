package se.stegvis.processdag;

/** How an action stands after the day that agreed on it. */
public enum ActionState {
    /** Agreed on, and nobody has said that it has begun. */
    OPEN,
    /** Somebody is at it. */
    GOING_ON,
    /** Carried out. */
    DONE,
    /** Not to be carried out, for a reason that is said. */
    DROPPED;

    /** Whether nothing more is expected; such an action is not carried to the day after next. */
    public boolean isSettled() {
        return this == DONE || this == DROPPED;
    }
}
