package se.stegvis.funding.policy;

import java.util.EnumSet;
import java.util.Set;
import se.stegvis.association.MemberId;
import se.stegvis.funding.ParticipantKind;

/**
 * Who gives whom which part in an application. Owner and co-authors let in the huvudman's own people, and each partner's contact; from
 * there on a partner's contact lets in that partner's people, and nobody else's.
 */
public final class PartRules {

    private static final Set<ParticipantKind> OWN =
            Set.of(ParticipantKind.EDITOR, ParticipantKind.SIGNATORY, ParticipantKind.READER);
    /** What somebody can be on a partner's behalf. */
    public static final Set<ParticipantKind> OF_PARTNER = Set.of(
            ParticipantKind.PARTNER_CONTACT, ParticipantKind.STAND_IN, ParticipantKind.SIGNATORY, ParticipantKind.READER);

    private PartRules() {}

    /**
     * The parts that somebody gives to people of a member, in the order they are offered.
     *
     * @param giver what the person is in the application
     * @param givers on whose behalf
     * @param member whose people
     * @param home whether they write on the huvudman's side: the member is no partner
     */
    public static Set<ParticipantKind> given(ParticipantKind giver, MemberId givers, MemberId member, boolean home) {
        if (isAuthor(giver)) {
            return inOrder(home ? OWN : Set.of(ParticipantKind.PARTNER_CONTACT));
        }
        return giver.answersForPartner() && givers.equals(member) ? inOrder(OF_PARTNER) : Set.of();
    }

    /** Owner and co-authors take anybody out but the owner; a partner's contact takes out the partner's people. */
    public static boolean takesOut(ParticipantKind taker, MemberId takers, ParticipantKind leaving, MemberId member) {
        if (leaving == ParticipantKind.OWNER) {
            return false;
        }
        return isAuthor(taker) || taker.answersForPartner() && OF_PARTNER.contains(leaving) && takers.equals(member);
    }

    /** Whether somebody writes the application on the huvudman's side, and lets the kansli in. */
    public static boolean isAuthor(ParticipantKind kind) {
        return kind == ParticipantKind.OWNER || kind == ParticipantKind.EDITOR;
    }

    private static Set<ParticipantKind> inOrder(Set<ParticipantKind> kinds) {
        return EnumSet.copyOf(kinds);
    }
}
