package se.stegvis.funding;

/** What is applied for. Each kind has a form of its own; so far there is one. */
public enum ApplicationKind {
    /** Ny insats. */
    NEW_INITIATIVE
}
