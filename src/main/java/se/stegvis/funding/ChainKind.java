package se.stegvis.funding;

/** The links of an effect chain. Texts: {@code funding.chain.NAME}. */
public enum ChainKind {
    /** Aktivitet: what is done; serves a subgoal. */
    ACTIVITY,
    /** Delmål: what it leads to; serves an effect. */
    SUBGOAL,
    /** Effekt: what becomes different, on one level. */
    EFFECT
}
