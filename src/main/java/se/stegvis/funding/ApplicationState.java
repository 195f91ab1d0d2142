package se.stegvis.funding;

/** Where an application is in its life. */
public enum ApplicationState {
    /** Being written; seen by its participants only. */
    DRAFT,
    /** Has its diarienummer: a public document that never changes. */
    SUBMITTED
}
