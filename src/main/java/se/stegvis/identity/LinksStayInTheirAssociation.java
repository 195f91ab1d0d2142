package se.stegvis.identity;

import org.springframework.stereotype.Component;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;
import se.stegvis.notification.LinkRule;

/** A link sets a password, and a password opens every förbund of the account: it is handed out only where there is no other. */
@Component
class LinksStayInTheirAssociation implements LinkRule {

    private final AccountRepository accounts;
    private final AssociationDirectory associations;

    LinksStayInTheirAssociation(AccountRepository accounts, AssociationDirectory associations) {
        this.accounts = accounts;
        this.associations = associations;
    }

    @Override
    public boolean mayHandOut(AssociationId association, String recipient) {
        return accounts.findByEmail(recipient)
                .filter(account -> !account.installationAdministrator())
                .map(AccountEntity::id)
                .map(AccountId::new)
                .filter(account -> !associations.hasRoleOutside(association, account))
                .isPresent();
    }
}
