package se.stegvis.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Actor;
import se.stegvis.access.ActorSource;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/** What other modules look up about people. Not for views: it asks nobody's leave. */
@Component
@Transactional(readOnly = true)
public class AccountDirectory implements ActorSource {

    private final AccountRepository accounts;

    AccountDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Actor> find(AccountId account) {
        return accounts.findById(account.value())
                .filter(AccountEntity::active)
                .map(found -> new Actor(account, found.name(), found.installationAdministrator()));
    }

    @Override
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return accounts.findByIdIn(ids.stream().map(AccountId::value).toList()).stream()
                .collect(Collectors.toMap(found -> new AccountId(found.id()), AccountEntity::name));
    }

    /**
     * A person, deactivated or not.
     *
     * @throws NotFoundException when there is no such account
     */
    public Person get(AccountId id) {
        return accounts.findById(id.value()).map(AccountDirectory::toPerson).orElseThrow(NotFoundException::new);
    }

    /** People by id, deactivated ones too, for lists. */
    public Map<AccountId, Person> people(Collection<AccountId> ids) {
        return accounts.findByIdIn(ids.stream().map(AccountId::value).toList()).stream()
                .map(AccountDirectory::toPerson)
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /** The account with this address, however it is written. */
    public Optional<Person> byEmail(String email) {
        return accounts.findByEmail(SignInThrottle.normalise(email)).map(AccountDirectory::toPerson);
    }

    /** Everybody who administers the installation and can sign in. */
    public List<Person> installationAdministrators() {
        return accounts.findByInstallationAdministratorTrueAndActiveTrue().stream()
                .map(AccountDirectory::toPerson)
                .toList();
    }

    static Person toPerson(AccountEntity entity) {
        return new Person(
                new AccountId(entity.id()),
                entity.name(),
                entity.email(),
                entity.active(),
                entity.passwordHash() != null,
                entity.language());
    }
}
