package se.stegvis.funding;

import java.util.List;

/**
 * How a draft stands with its signatures.
 *
 * @param parties huvudman first
 * @param checksum SHA-256 of what one would sign now, hexadecimal
 */
public record SigningState(List<SigningParty> parties, String checksum) {

    public SigningState {
        parties = List.copyOf(parties);
    }

    /** Those that stand. */
    public List<Signature> standing() {
        return parties.stream()
                .flatMap(party -> party.signatures().stream())
                .filter(Signature::stands)
                .toList();
    }

    /** Whether somebody has to sign before the application can be submitted, or has signed. */
    public boolean concerns() {
        return parties.stream().anyMatch(party -> party.required() || !party.signatures().isEmpty());
    }

    /** The beginning of the checksum, as people compare it. */
    public String shortChecksum() {
        return Signature.shortened(checksum);
    }
}
