package se.stegvis.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;

/**
 * A signature under what an application said at one moment.
 *
 * @param party on whose behalf
 * @param name the signer's name as it was given, beside title and mandate
 * @param method how the signer showed anew who they are
 * @param checksum SHA-256 of what was signed, hexadecimal
 * @param ended when, by whom and why it no longer stands; empty while it does
 */
public record Signature(
        MemberId party,
        String partyName,
        AccountId signer,
        String name,
        String title,
        String mandate,
        SigningMethod method,
        Instant signedAt,
        String checksum,
        Optional<Ended> ended) {

    /** How much of a checksum people compare by eye. */
    private static final int SHORT = 12;

    /** Why a signature no longer stands. Texts: {@code funding.signing.ending.NAME}. */
    public enum Ending {
        /** What it stood under was changed. */
        FALLEN,
        /** The signer took it back. */
        WITHDRAWN
    }

    /**
     * The end of a signature.
     *
     * @param by name of who changed something, or of the signer
     * @param changed what was changed, as in {@link ChangedPart}; empty when it was withdrawn
     */
    public record Ended(Ending how, Instant at, String by, List<ChangedPart> changed) {

        public Ended {
            changed = List.copyOf(changed);
        }
    }

    public boolean stands() {
        return ended.isEmpty();
    }

    /** The beginning of the checksum, in groups of four. */
    public String shortChecksum() {
        return shortened(checksum);
    }

    static String shortened(String checksum) {
        return String.join(" ", checksum.substring(0, SHORT).split("(?<=\\G.{4})"));
    }
}
