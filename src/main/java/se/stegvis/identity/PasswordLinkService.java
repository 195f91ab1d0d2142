package se.stegvis.identity;

import java.time.Clock;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.Secrets;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountLinkEntity;
import se.stegvis.identity.persistence.AccountLinkRepository;
import se.stegvis.identity.persistence.AccountRepository;

/** What somebody who cannot sign in may do: ask for a link, and set a password with one. */
@GuardedService
@Transactional
public class PasswordLinkService {

    private final AccountRepository accounts;
    private final AccountLinkRepository links;
    private final Invitations invitations;
    private final SignInThrottle throttle;
    private final Clock clock;

    PasswordLinkService(
            AccountRepository accounts,
            AccountLinkRepository links,
            Invitations invitations,
            SignInThrottle throttle,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.invitations = invitations;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Sends a reset link where there is an active account with the address. The caller learns nothing about whether there is.
     *
     * @param address the caller's network address, for throttling
     */
    @Permit(roles = Role.ANYONE)
    public void requestReset(String email, String address) {
        if (!throttle.allowsReset(email, address)) {
            return;
        }
        accounts.findByEmail(SignInThrottle.normalise(email))
                .filter(AccountEntity::active)
                .ifPresent(invitations::sendReset);
    }

    /** What a link is for, or empty when it never was, has been used or is too old. */
    @Permit(roles = Role.ANYONE)
    @Transactional(readOnly = true)
    public Optional<OpenLink> open(String token) {
        return usable(token).flatMap(link -> accounts.findById(link.accountId())
                .filter(AccountEntity::active)
                .map(account -> new OpenLink(link.purpose(), account.name(), account.email())));
    }

    /**
     * Sets a password with a link, which is then used up together with all others of the account.
     *
     * @throws NotFoundException when the link is not usable
     * @throws InvalidInputException at {@code password} when it is too weak
     */
    @Permit(roles = Role.ANYONE)
    public void setPassword(String token, String password) {
        AccountLinkEntity link = usable(token).orElseThrow(NotFoundException::new);
        AccountEntity account = accounts.findById(link.accountId())
                .filter(AccountEntity::active)
                .orElseThrow(NotFoundException::new);
        invitations.setPassword(account, password);
        invitations.revoke(new AccountId(account.id()));
        throttle.forgive(account.email());
    }

    private Optional<AccountLinkEntity> usable(String token) {
        return links.findByTokenHash(Secrets.hash(token)).filter(link -> link.usable(clock.instant()));
    }
}
