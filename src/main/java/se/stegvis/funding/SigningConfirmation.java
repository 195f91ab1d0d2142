package se.stegvis.funding;

import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;

/**
 * A way for somebody who is about to sign to show anew who they are. Another way, such as an e-legitimation, is another bean with a
 * {@link SigningMethod} of its own: {@link #begin} sends the person on, and the proof is what comes back.
 */
public interface SigningConfirmation {

    SigningMethod method();

    /**
     * Sets off what the person needs for the proof; nothing where it needs nothing.
     *
     * @param title what is signed, in words
     * @throws RefusedException when it has been asked for too often, or this way needs nothing set off
     */
    void begin(AssociationId association, ApplicationId application, AccountId signer, String title);

    /**
     * Lets through who gives the proof.
     *
     * @throws InvalidInputException at {@code proof} when it does not hold
     * @throws RefusedException when too many that did not hold have been given of late
     */
    void confirm(ApplicationId application, AccountId signer, String proof);
}
