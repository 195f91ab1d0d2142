package se.stegvis.funding;

/** What somebody is in an application. Texts: {@code funding.participant.NAME}. */
public enum ParticipantKind {
    /** Started it; submits it. */
    OWNER(true),
    /** Writes it with the owner. */
    EDITOR(true),
    /** Writes it on a partner's behalf, and answers for that partner whether it stands behind the goals. */
    PARTNER_CONTACT(true),
    /** Stands in for a partner's contact: the same, when the contact cannot. */
    STAND_IN(true),
    /** Signs for a party; reads and comments. */
    SIGNATORY(false),
    /** Reads and comments. */
    READER(false),
    /** Of the förbund's kansli, let in for dialogue: reads and comments. */
    OFFICE(false);

    private final boolean writing;

    ParticipantKind(boolean writing) {
        this.writing = writing;
    }

    /** Whether who is this changes what the application says. */
    public boolean writes() {
        return writing;
    }

    /** Whether who is this answers for a partner. */
    public boolean answersForPartner() {
        return this == PARTNER_CONTACT || this == STAND_IN;
    }
}
