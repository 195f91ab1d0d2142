package se.stegvis.funding;

/** What somebody is in an application. Texts: {@code funding.participant.NAME}. */
public enum ParticipantKind {
    /** Started it; submits it. */
    OWNER,
    /** Writes it with the owner. */
    EDITOR,
    /** Writes it on a partner's behalf, and answers for that partner whether it stands behind the goals. */
    PARTNER_CONTACT
}
