package se.stegvis.goal;

/** Inriktning: whom an insats works with. One insats has exactly one. */
public enum Orientation {
    /** Individinriktad: the citizens themselves. */
    INDIVIDUAL,
    /** Strukturövergripande: staff and managers first, the citizens through them. */
    STRUCTURAL
}
