package se.stegvis.funding;

import org.springframework.stereotype.Component;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.identity.Confirmations;

/** Who gets the mail of the account is let through. */
@Component
class MailCodeConfirmation implements SigningConfirmation {

    private final Confirmations confirmations;

    MailCodeConfirmation(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public SigningMethod method() {
        return SigningMethod.MAIL_CODE;
    }

    @Override
    public void begin(AssociationId association, ApplicationId application, AccountId signer, String title) {
        confirmations.sendCode(association, signer, application.value(), title);
    }

    @Override
    public void confirm(ApplicationId application, AccountId signer, String proof) {
        confirmations.byCode(signer, application.value(), proof);
    }
}
