package se.stegvis.funding;

/** What is applied for. Each kind has a form of its own. Texts: {@code funding.kind.NAME} and {@code funding.kind.NAME.help}. */
public enum ApplicationKind {
    /** Förstudie: a question to be answered before an insats is decided on. */
    FEASIBILITY_STUDY,
    /** Ny insats. */
    NEW_INITIATIVE,
    /** Förlängning of a running insats, with its goals. */
    EXTENSION,
    /** Tillägg to a running insats: more money, time or people for the same goals. */
    SUPPLEMENT,
    /** Permanent insats or platform: a day of review instead of an end. */
    PERMANENT,
    /** Small grant ("fria medel") up to a limit that the förbund sets. */
    SMALL_GRANT;

    /** Whether it builds on an insats that is there already. */
    public boolean continuesInitiative() {
        return this == EXTENSION || this == SUPPLEMENT;
    }
}
