package se.stegvis.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.access.PermissionsTest.Case;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.ObjectId;

/** A förbund with one person for each role, and another förbund beside it. */
final class PermissionWorld {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AssociationId here = AssociationId.random();
    private final AssociationId there = AssociationId.random();
    private final MemberId own = new MemberId(UUID.randomUUID());
    private final MemberId other = new MemberId(UUID.randomUUID());
    private final MemberId othersThere = new MemberId(UUID.randomUUID());
    private final Map<Role, AccountId> people = new EnumMap<>(Role.class);

    PermissionWorld(ApplicationContext context, TransactionTemplate transaction) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.transaction = transaction;
        addAssociation(here);
        addAssociation(there);
        addMember(here, own);
        addMember(here, other);
        addMember(there, othersThere);
        for (Role role : Role.values()) {
            AccountId person = addPerson(role == Role.INSTALLATION_ADMINISTRATOR);
            people.put(role, person);
            if (role.scope() == Role.Scope.ASSOCIATION) {
                grant(person, role);
            }
        }
    }

    /** Every way in which somebody with the role can stand towards an object of the kind, in this förbund and in the other. */
    List<Case> cases(Role role, @Nullable Class<? extends ObjectId> kind, List<Targets> targets) {
        boolean nobody = role == Role.ANYONE || role == Role.PHONE;
        AccountId caller = nobody ? null : people.get(role);
        if (kind == null) {
            return List.of(new Case("no object", caller, null, null, false));
        }
        if (kind == AssociationId.class) {
            return List.of(
                    new Case("own förbund", caller, here, null, false),
                    new Case("other förbund", caller, there, null, true));
        }
        List<Case> cases = new ArrayList<>();
        AccountId stands = people.get(role);
        MemberId member = role.ofMember() ? own : null;
        Targets maker = targets.stream().filter(t -> t.type() == kind).findFirst().orElseThrow();
        for (Standing standing : Standing.values()) {
            make(maker, here, java.util.Objects.requireNonNull(stands), member, other, standing)
                    .ifPresent(object -> cases.add(new Case(standing.toString(), caller, object, standing, false)));
        }
        make(maker, there, AccountId.random(), null, othersThere, Standing.OTHER_MEMBER)
                .ifPresent(object -> cases.add(new Case("other förbund", caller, object, null, true)));
        return cases;
    }

    /** An administrator of this förbund calls with an object of the other one. */
    Case elsewhere(Class<? extends ObjectId> kind, List<Targets> targets) {
        ObjectId object = kind == AssociationId.class
                ? there
                : targets.stream()
                        .filter(t -> t.type() == kind)
                        .findFirst()
                        .flatMap(t -> make(t, there, AccountId.random(), null, othersThere, Standing.OTHER_MEMBER))
                        .orElseThrow();
        return new Case("elsewhere", people.get(Role.ADMINISTRATOR), object, null, true);
    }

    /** An administrator of this förbund calls with an id of nothing. */
    Case nowhere(Class<? extends ObjectId> kind) {
        try {
            ObjectId object = kind.getConstructor(UUID.class).newInstance(UUID.randomUUID());
            return new Case("nowhere", people.get(Role.ADMINISTRATOR), object, null, true);
        } catch (ReflectiveOperationException noIdRecord) {
            throw new AssertionError(noIdRecord);
        }
    }

    private Optional<? extends ObjectId> make(
            Targets maker,
            AssociationId association,
            AccountId caller,
            @Nullable MemberId member,
            MemberId otherMember,
            Standing standing) {
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> maker.make(association, caller, member, otherMember, standing)));
    }

    private void addAssociation(AssociationId id) {
        jdbc.sql("insert into association (id, name, slug, created_at, version) values (?, ?, ?, current_timestamp, 0)")
                .params(id.value(), "Förbund " + id, id.toString())
                .update();
    }

    private void addMember(AssociationId association, MemberId id) {
        jdbc.sql("insert into member (id, association_id, name, kind, active, version) values (?, ?, ?, 'MUNICIPALITY', true, 0)")
                .params(id.value(), association.value(), "Kommun " + id)
                .update();
    }

    private AccountId addPerson(boolean installationAdministrator) {
        AccountId id = AccountId.random();
        jdbc.sql("insert into account (id, email, name, active, installation_administrator, demo, language, created_at, version)"
                        + " values (?, ?, 'Person', true, ?, false, 'sv', current_timestamp, 0)")
                .params(id.value(), id + "@exempel.se", installationAdministrator)
                .update();
        return id;
    }

    private void grant(AccountId person, Role role) {
        jdbc.sql("insert into role_grant (id, association_id, account_id, role, member_id, granted_at, version)"
                        + " values (:id, :association, :person, :role, :member, current_timestamp, 0)")
                .param("id", UUID.randomUUID())
                .param("association", here.value())
                .param("person", person.value())
                .param("role", role.name())
                .param("member", role.ofMember() ? own.value() : null)
                .update();
    }
}
