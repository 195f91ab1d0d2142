package se.stegvis.funding;

/** Whether a partner can carry on after the insats. Texts: {@code funding.commitment.NAME}. */
public enum Commitment {
    YES,
    /** Villkorat: with a reason. */
    CONDITIONAL,
    /** Kan ej, with a reason: a state party often cannot commit ahead, and that stops nothing. */
    CANNOT
}
