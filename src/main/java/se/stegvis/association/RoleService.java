package se.stegvis.association;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
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
    private final AssociationDirectory directory;
    private final CurrentActor currentActor;
    private final ActorSource people;
    private final AuditTrail audit;
    private final Clock clock;

    RoleService(
            RoleGrantRepository grants,
            AssociationDirectory directory,
            CurrentActor currentActor,
            ActorSource people,
            AuditTrail audit,
            Clock clock) {
        this.grants = grants;
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
        RoleGrantEntity grant = grants.findByAssociationIdAndId(association.value(), grantId).orElseThrow(NotFoundException::new);
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
        List<RoleGrantEntity> held = grants.currentOf(association.value(), account.value());
        refuseLastAdministrator(association, held);
        held.forEach(grant -> endNow(association, grant));
    }

    /** Decides in which order ersättare serve: the given grants first to last. */
    @Permit(roles = Role.ADMINISTRATOR)
    public void orderSubstitutes(AssociationId association, List<UUID> grantIds) {
        int order = 1;
        for (UUID id : grantIds) {
            RoleGrantEntity grant = grants.findByAssociationIdAndId(association.value(), id)
                    .filter(g -> g.role() == Role.SUBSTITUTE)
                    .orElseThrow(NotFoundException::new);
            grant.serveAs(order++);
        }
        audit.record(association, "role.order", "SUBSTITUTE", null, Integer.toString(grantIds.size()));
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
