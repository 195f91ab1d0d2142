package se.stegvis.funding;

/** How far a section has come. Texts: {@code funding.state.NAME}. */
public enum SectionState {
    /** Nothing is filled in. */
    EMPTY,
    /** Something is filled in, and something that is needed is not. */
    STARTED,
    /** Nothing is missing and nothing is wrong. */
    DONE,
    /** Something that is filled in does not hold. */
    TO_FIX
}
