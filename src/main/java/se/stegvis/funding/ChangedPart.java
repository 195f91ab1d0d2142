package se.stegvis.funding;

/** What in an application was changed since somebody signed. Texts: {@code funding.signing.part.NAME}. */
public enum ChangedPart {
    /** Its kind or the version of its form. */
    FORM,
    /** Who takes part, and what partners bring. */
    PARTIES,
    ANSWERS,
    GOALS,
    CHAIN,
    BUDGET,
    ATTACHMENTS
}
