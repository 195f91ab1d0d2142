package se.stegvis.funding;

import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;

/**
 * Somebody who is in an application.
 *
 * @param member on whose behalf
 * @param hasSignedIn false while an invitation has not been used
 */
public record Participant(
        AccountId account, String name, String email, ParticipantKind kind, MemberId member, boolean hasSignedIn) {}
