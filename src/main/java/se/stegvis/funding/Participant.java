package se.stegvis.funding;

import java.util.Set;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;

/**
 * Somebody who is in an application.
 *
 * @param member on whose behalf
 * @param hasSignedIn false while an invitation has not been used
 * @param alsoFor other members on whose behalf the same account applies in the förbund: who answers for a party, and writes for another
 */
public record Participant(
        AccountId account,
        String name,
        String email,
        ParticipantKind kind,
        MemberId member,
        boolean hasSignedIn,
        Set<MemberId> alsoFor) {

    public Participant {
        alsoFor = Set.copyOf(alsoFor);
    }
}
