package se.stegvis.association;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.persistence.AssociationRepository;
import se.stegvis.association.persistence.RoleGrantEntity;
import se.stegvis.association.persistence.RoleGrantRepository;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;

/** Giving and taking roles. A change counts from the next call on, also for somebody who is signed in. */
@GuardedService
@Transactional
public class RoleService {

    private final RoleGrantRepository grants;
    private final AssociationRepository associations;
    private final AssociationDirectory directory;
    private final CurrentActor currentActor;
    private final ActorSource people;
    private final AuditTrail audit;
    private final Clock clock;

    RoleService(
            RoleGrantRepository grants,
            AssociationRepository associations,
            AssociationDirectory directory,
            CurrentActor currentActor,
            ActorSource people,
            AuditTrail audit,
            Clock clock) {
        this.grants = grants;
        this.associations = associations;
        this.directory = directory;
        this.currentActor = currentActor;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every role held in the förbund now, ersättare in serving order. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR, Role.AUDITOR})
    @Transactional(readOnly = true)
    public List<RoleGrant> grants(AssociationId association) {
        return directory.grants(association);
    }

    /**
     * Gives a person a role; giving one that is held already changes nothing. A new ersättare serves after those there are.
     *
     * @throws InvalidInputException at {@code member} when the role needs a member and none is given
     * @throws RefusedException when there already is an ordförande
     */
    @Permit(roles = Role.ADMINISTRATOR)
    public void grant(AssociationId association, AccountId account, NewRole role) {
        give(association, account, role);
    }

    /**
     * Takes a role away.
     *
     * @throws RefusedException when it would leave the förbund without an administrator
     */
    @Permit(roles = Role.ADMINISTRATOR)
    public void end(AssociationId association, UUID grantId) {
        oneAtATime(association);
        RoleGrantEntity grant = grants.findByAssociationIdAndId(association.value(), grantId)
                .filter(RoleGrantEntity::held)
                .orElseThrow(NotFoundException::new);
        refuseLastAdministrator(association, List.of(grant));
        endNow(association, grant);
    }

    /**
     * Takes every role of a person in the förbund away.
     *
     * @throws RefusedException when it would leave the förbund without an administrator, or is the caller
     */
    @Permit(roles = Role.ADMINISTRATOR)
    public void endAll(AssociationId association, AccountId account) {
        if (currentActor.get().account().equals(account)) {
            throw RefusedException.because("association.error.yourself");
        }
        oneAtATime(association);
        List<RoleGrantEntity> held = grants.currentOf(association.value(), account.value());
        refuseLastAdministrator(association, held);
        held.forEach(grant -> endNow(association, grant));
    }

    /**
     * Decides in which order ersättare serve.
     *
     * @param grantIds every grant as ersättare, first to last
     * @throws RefusedException when somebody has become or ceased to be ersättare since the list was read
     */
    @Permit(roles = Role.ADMINISTRATOR)
    public void orderSubstitutes(AssociationId association, List<UUID> grantIds) {
        oneAtATime(association);
        Map<UUID, RoleGrantEntity> serving = new LinkedHashMap<>();
        grants.current(association.value()).stream()
                .filter(grant -> grant.role() == Role.SUBSTITUTE)
                .forEach(grant -> serving.put(grant.id(), grant));
        if (grantIds.size() != serving.size() || !serving.keySet().containsAll(grantIds)) {
            throw RefusedException.because("association.error.orderStale");
        }
        String before = namesOf(List.copyOf(serving.values()));
        int order = 1;
        for (UUID id : grantIds) {
            java.util.Objects.requireNonNull(serving.get(id)).serveAs(order++);
        }
        String after = namesOf(grantIds.stream()
                .map(id -> java.util.Objects.requireNonNull(serving.get(id)))
                .toList());
        audit.record(association, "role.order", Role.SUBSTITUTE.name(), before, after);
    }

    private String namesOf(List<RoleGrantEntity> inOrder) {
        Map<AccountId, String> names = people.names(
                inOrder.stream().map(grant -> new AccountId(grant.accountId())).toList());
        return inOrder.stream()
                .map(grant -> names.getOrDefault(new AccountId(grant.accountId()), ""))
                .collect(Collectors.joining(", "));
    }

    /** Two administrators who change roles at once do so one after the other, so that neither rule below is outrun. */
    private void oneAtATime(AssociationId association) {
        if (associations.lock(association.value()).isEmpty()) {
            throw new NotFoundException();
        }
    }

    /**
     * Gives the first administrator of a new förbund the role.
     *
     * @throws RefusedException when the förbund has an administrator, who then decides
     */
    @Permit(roles = Role.INSTALLATION_ADMINISTRATOR)
    public void grantFirstAdministrator(AssociationId association, AccountId account) {
        if (!directory.holders(association, Role.ADMINISTRATOR).isEmpty()) {
            throw RefusedException.because("association.error.hasAdministrator");
        }
        give(association, account, new NewRole(Role.ADMINISTRATOR, null));
    }

    private void give(AssociationId association, AccountId account, NewRole role) {
        if (role.role().scope() != Role.Scope.ASSOCIATION) {
            throw new IllegalArgumentException("not a role of a förbund: " + role.role());
        }
        oneAtATime(association);
        if (people.find(account).isEmpty()) {
            throw RefusedException.because("association.error.deactivated");
        }
        MemberId member = role.member();
        if (role.role().ofMember()) {
            if (member == null) {
                throw InvalidInputException.at("member", "association.error.memberMissing");
            }
            directory.member(association, member);
        }
        UUID memberValue = role.role().ofMember() && member != null ? member.value() : null;
        boolean heldAlready = grants.currentOf(association.value(), account.value()).stream()
                .anyMatch(g -> g.role() == role.role() && java.util.Objects.equals(g.memberId(), memberValue));
        if (heldAlready) {
            return;
        }
        if (role.role() == Role.CHAIR && !directory.holders(association, Role.CHAIR).isEmpty()) {
            throw RefusedException.because("association.error.chairTaken");
        }
        Integer order = role.role() == Role.SUBSTITUTE
                ? grants.lastServingOrder(association.value()).orElse(0) + 1
                : null;
        grants.save(new RoleGrantEntity(
                association.value(), account.value(), role.role(), memberValue, order, clock.instant()));
        audit.record(association, "role.given", people.name(account), null, role.role().name());
    }

    private void endNow(AssociationId association, RoleGrantEntity grant) {
        grant.end(clock.instant());
        audit.record(
                association,
                "role.ended",
                people.name(new AccountId(grant.accountId())),
                grant.role().name(),
                null);
    }

    private void refuseLastAdministrator(AssociationId association, List<RoleGrantEntity> ending) {
        long administratorsEnding =
                ending.stream().filter(g -> g.role() == Role.ADMINISTRATOR).count();
        if (administratorsEnding > 0
                && directory.holders(association, Role.ADMINISTRATOR).size() <= administratorsEnding) {
            throw RefusedException.because("association.error.lastAdministrator");
        }
    }
}
