package se.stegvis.funding;

import java.util.List;
import java.util.Optional;
import se.stegvis.association.MemberId;

/**
 * A party of an application, and how it stands with its signature.
 *
 * @param lead whether it is huvudman
 * @param required whether the application can only be submitted with its signature
 * @param signers who may sign for it; those who are named signatories first
 * @param signatures those that stand first, then the latest
 * @param maySign whether the caller may sign for it now and has not
 */
public record SigningParty(
        MemberId member,
        String name,
        boolean lead,
        boolean required,
        List<Participant> signers,
        List<Signature> signatures,
        boolean maySign) {

    public SigningParty {
        signers = List.copyOf(signers);
        signatures = List.copyOf(signatures);
    }

    /** Whether somebody has signed for it what the application says now. */
    public boolean isSigned() {
        return signatures.stream().anyMatch(Signature::stands);
    }

    /** The latest signature that no longer stands, where none does. */
    public Optional<Signature> lost() {
        return isSigned() ? Optional.empty() : signatures.stream().findFirst();
    }
}
