package se.stegvis.funding;

import org.springframework.stereotype.Component;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.RefusedException;
import se.stegvis.identity.Confirmations;

/** Who knows the account's password is let through. */
@Component
class PasswordConfirmation implements SigningConfirmation {

    private final Confirmations confirmations;

    PasswordConfirmation(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public SigningMethod method() {
        return SigningMethod.PASSWORD;
    }

    @Override
    public void begin(AssociationId association, ApplicationId application, AccountId signer, String title) {
        throw RefusedException.because("funding.refused.nothingToSend");
    }

    @Override
    public void confirm(ApplicationId application, AccountId signer, String proof) {
        confirmations.byPassword(signer, proof);
    }
}
