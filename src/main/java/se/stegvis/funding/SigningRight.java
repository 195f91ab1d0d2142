package se.stegvis.funding;

import java.util.Optional;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;

/** On whose behalf people in an application may sign it, when they say that they have the mandate to. */
final class SigningRight {

    private SigningRight() {}

    /** The party; none for who only reads, or while no huvudman is chosen. */
    static Optional<MemberId> of(Participant person, ApplicationDraft draft) {
        Optional<MemberId> partner = draft.partners().stream()
                .map(Partner::member)
                .filter(person.member()::equals)
                .findFirst();
        return switch (person.kind()) {
            case OWNER, EDITOR -> lead(draft);
            case PARTNER_CONTACT, STAND_IN -> partner;
            // Who is named on the side of who started it signs for huvudman, whichever of the owner's members that is.
            case SIGNATORY -> partner.or(() -> lead(draft));
            case READER, OFFICE -> Optional.empty();
        };
    }

    private static Optional<MemberId> lead(ApplicationDraft draft) {
        return draft.lead().map(Member::id);
    }
}
