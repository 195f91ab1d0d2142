package se.stegvis.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Actor;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.NewRole;
import se.stegvis.association.RoleService;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.InvalidInputException.Fault;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishOrder;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/** People of a förbund, and a person's own account. */
@GuardedService
@Transactional
public class AccountService {

    private final AccountRepository accounts;
    private final Invitations invitations;
    private final AssociationDirectory associations;
    private final RoleService roles;
    private final CurrentActor currentActor;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;

    AccountService(
            AccountRepository accounts,
            Invitations invitations,
            AssociationDirectory associations,
            RoleService roles,
            CurrentActor currentActor,
            PasswordEncoder passwords,
            AuditTrail audit) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.associations = associations;
        this.roles = roles;
        this.currentActor = currentActor;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Everybody who has or has had a role in the förbund, by name. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR, Role.AUDITOR})
    @Transactional(readOnly = true)
    public List<Person> people(AssociationId association) {
        Set<UUID> ids = new LinkedHashSet<>(associations.everyoneEver(association));
        return find(ids).values().stream()
                .sorted(Comparator.comparing(Person::name, SwedishOrder.INSTANCE))
                .toList();
    }

    /**
     * Gives a person roles, and an account and an invitation by link where there is none yet. The answer is the same either way.
     *
     * @throws InvalidInputException at {@code name}, {@code email} or {@code role}
     */
    @Permit(roles = Role.ADMINISTRATOR)
    public AccountId invite(AssociationId association, String name, String email, List<NewRole> newRoles) {
        if (newRoles.isEmpty()) {
            List<Fault> faults = invitations.faults(name, email);
            faults.add(new Fault("role", Message.of("identity.error.roleMissing")));
            throw new InvalidInputException(faults);
        }
        AccountEntity account = invitations.accountFor(name, email);
        AccountId id = new AccountId(account.id());
        newRoles.forEach(role -> roles.grant(association, id, role));
        invitations.invite(association, currentActor.get().account(), account);
        audit.record(association, "person.invited", account.name(), null, account.email());
        return id;
    }

    /** Names the first administrator of a new förbund and invites that person. */
    @Permit(roles = Role.INSTALLATION_ADMINISTRATOR)
    public AccountId inviteFirstAdministrator(AssociationId association, String name, String email) {
        AccountEntity account = invitations.accountFor(name, email);
        AccountId id = new AccountId(account.id());
        roles.grantFirstAdministrator(association, id);
        invitations.inviteAs(association, currentActor.get().account(), account);
        audit.record(association, "person.invited", account.name(), null, account.email());
        return id;
    }

    /** How far each förbund that has been given an administrator has come; one that is missing has none yet. */
    @Permit(roles = Role.INSTALLATION_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<AssociationStart> starts() {
        Map<AssociationId, List<AccountId>> administrators = associations.administrators();
        Map<AccountId, Person> people = find(administrators.values().stream()
                .flatMap(List::stream)
                .map(AccountId::value)
                .toList());
        return administrators.entrySet().stream()
                .map(entry -> new AssociationStart(
                        entry.getKey(),
                        true,
                        entry.getValue().stream().map(people::get).anyMatch(p -> p != null && p.hasPassword())))
                .toList();
    }

    /**
     * Makes a new link for the first administrator of a förbund, who has lost it or not come in time.
     *
     * @throws RefusedException when there is none, or some administrator has chosen a password and can do this within the förbund
     */
    @Permit(roles = Role.INSTALLATION_ADMINISTRATOR)
    public void renewFirstAdministratorsLink(AssociationId association) {
        List<AccountEntity> administrators = accounts.findByIdIn(associations.holders(association, Role.ADMINISTRATOR).stream()
                .map(AccountId::value)
                .toList());
        if (administrators.isEmpty() || administrators.stream().anyMatch(account -> account.passwordHash() != null)) {
            throw RefusedException.because("identity.error.hasEntered");
        }
        AccountEntity account = administrators.getFirst();
        invitations.inviteAs(association, currentActor.get().account(), account);
        audit.record(association, "person.linkRenewed", account.name(), null, null);
    }

    /**
     * Makes a new link for a person who lost theirs: an invitation, or a reset where there already is a password. The old links
     * stop working.
     */
    @Permit(roles = Role.ADMINISTRATOR)
    public void renewLink(AssociationId association, AccountId person) {
        AccountEntity account = personOf(association, person);
        if (!account.active()) {
            throw RefusedException.because("identity.error.deactivated");
        }
        invitations.invite(association, currentActor.get().account(), account);
        audit.record(association, "person.linkRenewed", account.name(), null, null);
    }

    /**
     * Takes all roles in the förbund from a person; somebody without a role anywhere can no longer sign in.
     *
     * @throws RefusedException for oneself or the last administrator
     */
    @Permit(roles = Role.ADMINISTRATOR)
    public void deactivate(AssociationId association, AccountId person) {
        AccountEntity account = personOf(association, person);
        roles.endAll(association, person);
        if (!associations.hasAnyRole(person) && !account.installationAdministrator()) {
            account.activate(false);
            invitations.revoke(person);
        }
        audit.record(association, "person.deactivated", account.name(), null, null);
    }

    /** Lets a deactivated person sign in again; roles are given anew. */
    @Permit(roles = Role.ADMINISTRATOR)
    public void activate(AssociationId association, AccountId person, List<NewRole> newRoles) {
        if (newRoles.isEmpty()) {
            throw InvalidInputException.at("role", "identity.error.roleMissing");
        }
        AccountEntity account = personOf(association, person);
        account.activate(true);
        newRoles.forEach(role -> roles.grant(association, person, role));
        audit.record(association, "person.activated", account.name(), null, null);
    }

    /** The caller's own account. */
    @Permit(roles = Role.PERSON)
    @Transactional(readOnly = true)
    public Person me() {
        return AccountDirectory.toPerson(own());
    }

    /** Whether the caller administers the installation. */
    @Permit(roles = Role.PERSON)
    @Transactional(readOnly = true)
    public boolean isInstallationAdministrator() {
        return currentActor.get().installationAdministrator();
    }

    /** Changes the caller's name. */
    @Permit(roles = Role.PERSON)
    public void rename(String name) {
        own().rename(FreeText.required("name", name, Invitations.LONGEST_NAME));
    }

    /** Changes the language in which the product speaks to the caller: {@code sv} or {@code en}. */
    @Permit(roles = Role.PERSON)
    public void speak(String language) {
        own().speak(language.equals("en") ? "en" : "sv");
    }

    /**
     * Changes the caller's password.
     *
     * @throws InvalidInputException at {@code current} when it is wrong, at {@code password} when the new one is too weak
     */
    @Permit(roles = Role.PERSON)
    public void changePassword(String current, String password) {
        AccountEntity account = own();
        if (account.passwordHash() == null || !passwords.matches(current, account.passwordHash())) {
            throw InvalidInputException.at("current", "identity.password.wrong");
        }
        invitations.setPassword(account, password);
        invitations.revoke(new AccountId(account.id()));
        audit.record(null, "person.passwordChanged", account.name(), null, null);
    }

    /** People by id, for naming them in lists. */
    private Map<AccountId, Person> find(Collection<UUID> ids) {
        return accounts.findByIdIn(ids).stream()
                .map(AccountDirectory::toPerson)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private AccountEntity own() {
        Actor actor = currentActor.get();
        return accounts.findById(actor.account().value()).orElseThrow(NotFoundException::new);
    }

    private AccountEntity personOf(AssociationId association, AccountId person) {
        if (!associations.everyoneEver(association).contains(person.value())) {
            throw new NotFoundException();
        }
        return accounts.findById(person.value()).orElseThrow(NotFoundException::new);
    }
}
