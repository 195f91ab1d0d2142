package se.stegvis.access;

/** How a caller stands towards the object of a call. Objects without drafts only know the last four. */
public enum Standing {
    /** Still a draft; the caller writes it or is an invited partner's contact. */
    OWN_DRAFT,
    /** Still a draft; the caller has been let into it to read, comment or sign, not to write. */
    READER_DRAFT,
    /** Still a draft of the caller's own member, but the caller is not in it. */
    SAME_MEMBER_DRAFT,
    /** Still a draft of other members. */
    OTHER_MEMBER_DRAFT,
    /** The caller's own: writes it, leads it, or is an invited partner's contact. */
    OWN,
    /** Belongs to the caller's member. */
    SAME_MEMBER,
    /** Belongs to the förbund at large or to another member. */
    OTHER_MEMBER,
    /** The caller has declared jäv on it, whatever else the caller is. */
    RECUSED
}
