package se.stegvis.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.identity.persistence.AccountEntity;

/** Invites people on behalf of other modules. Not for views: it asks nobody's leave. */
@Component
public class AccountInvitations {

    private final AccountDirectory directory;
    private final Invitations invitations;

    AccountInvitations(AccountDirectory directory, Invitations invitations) {
        this.directory = directory;
        this.invitations = invitations;
    }

    /**
     * The account with this address, made now where there is none. Only an account that never had a password gets a link, and nobody
     * but its receiver sees it: a colleague who invites must not be able to sign in as the invited.
     *
     * @throws InvalidInputException at {@code name} or {@code email}
     * @throws RefusedException when the account is deactivated: an administrator decides whether it comes back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Person invite(AssociationId association, String name, String email) {
        Optional<Person> known = directory.byEmail(email);
        if (known.isPresent() && !known.get().active()) {
            throw RefusedException.because("identity.error.deactivated");
        }
        AccountEntity account = invitations.accountFor(name, email);
        if (account.passwordHash() == null) {
            invitations.inviteUnseen(association, account);
        }
        return directory.get(new AccountId(account.id()));
    }
}
