package se.stegvis.processdag;

/** Where a processdag is. It only ever moves forward. */
public enum WorkshopState {
    /** Being prepared: themes can be changed, nobody can join. */
    PREPARED,
    /** Going on: phones join by the code, themes are walked through one by one. */
    OPEN,
    /** Over: no phone gets in; the documentation can still be tidied. */
    CLOSED
}
