package se.stegvis.funding;

import se.stegvis.association.MemberId;

/**
 * What somebody gives who signs.
 *
 * @param party on whose behalf
 * @param name the signer's name as it is to stand
 * @param title the signer's title
 * @param mandate by what right the signer signs for the party
 * @param entitled whether the signer has said to have that right
 * @param seen checksum of what the signer has read; what has changed since is not signed
 * @param method how the signer shows anew who they are
 * @param proof the password or the code
 */
public record NewSignature(
        MemberId party,
        String name,
        String title,
        String mandate,
        boolean entitled,
        String seen,
        SigningMethod method,
        String proof) {

    /** Without the proof, which belongs in no log. */
    @Override
    public String toString() {
        return "NewSignature[party=" + party + ", method=" + method + "]";
    }
}
