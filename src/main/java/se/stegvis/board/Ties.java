package se.stegvis.board;

import java.util.Optional;
import java.util.Set;
import se.stegvis.association.MemberId;
import se.stegvis.board.SuggestedRecusal.Tie;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.Involvement;
import se.stegvis.funding.SubmittedApplication;

/** What ties people to an application. */
record Ties(SubmittedApplication application, Involvement involvement) {

    /** A tie, and the member it goes through unless it is the person's own. */
    record Tied(Tie tie, Optional<MemberId> through) {}

    /** The strongest tie of somebody who acts for these members. */
    Optional<Tied> of(AccountId person, String name, Set<MemberId> members) {
        if (involvement.isSignedBy(name)) {
            return Optional.of(new Tied(Tie.SIGNATORY, Optional.empty()));
        }
        if (involvement.accounts().contains(person)) {
            return Optional.of(new Tied(Tie.INVOLVED, Optional.empty()));
        }
        if (members.contains(application.lead())) {
            return Optional.of(new Tied(Tie.LEAD, Optional.of(application.lead())));
        }
        return application.partners().stream()
                .filter(members::contains)
                .findFirst()
                .map(partner -> new Tied(Tie.PARTNER, Optional.of(partner)));
    }
}
