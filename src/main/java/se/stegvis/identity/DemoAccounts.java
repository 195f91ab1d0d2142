package se.stegvis.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.foundation.AccountId;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/** Accounts with a published password, for demo data only. They carry a mark, and a production database refuses to start with them. */
@Component
@Transactional
public class DemoAccounts {

    private final AccountRepository accounts;
    private final Invitations invitations;

    DemoAccounts(AccountRepository accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    /** Whether the installation has no accounts at all, so that demo data may be added. */
    @Transactional(readOnly = true)
    public boolean mayBeMade() {
        return accounts.count() == 0;
    }

    /** Makes an account that can sign in at once. */
    public AccountId make(String name, String email, String password) {
        AccountEntity account = invitations.accountFor(name, email);
        invitations.setPassword(account, password);
        account.markDemo();
        return new AccountId(account.id());
    }

    /** As {@link #make}, for the administrator of the installation. */
    public AccountId makeInstallationAdministrator(String name, String email, String password) {
        AccountId id = make(name, email, password);
        accounts.findById(id.value()).orElseThrow().makeInstallationAdministrator();
        return id;
    }
}
