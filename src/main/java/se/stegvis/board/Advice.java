package se.stegvis.board;

/** What beredningsgruppen recommends. */
public enum Advice {
    /** Avslå. */
    REJECT,
    /** Komplettera: something is missing. */
    COMPLETE,
    /** Bevilja. */
    GRANT
}
