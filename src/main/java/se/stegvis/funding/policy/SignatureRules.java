package se.stegvis.funding.policy;

import java.util.stream.Stream;
import se.stegvis.foundation.Message;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;

/** Who has to have signed. */
final class SignatureRules {

    private SignatureRules() {}

    static Stream<Shortcoming> signaturesMissing(Candidate candidate) {
        return candidate.unsigned().stream()
                .map(party -> new Shortcoming(
                        Shortcoming.SIGNATURE_MISSING,
                        Section.ATTESTATION,
                        Shortcoming.SIGNATURE,
                        party.id().toString(),
                        null,
                        true,
                        Message.of("funding.rule." + Shortcoming.SIGNATURE_MISSING, party.name())));
    }
}
