package se.stegvis.association;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.Role;
import se.stegvis.association.persistence.RoleGrantEntity;
import se.stegvis.association.persistence.RoleGrantRepository;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;

/** Makes people projektägare when they are invited into an application. For other modules, not for views: it asks nobody's leave. */
@Component
public class ApplicantRoles {

    private final RoleGrantRepository grants;
    private final AssociationDirectory directory;
    private final ActorSource people;
    private final AuditTrail audit;
    private final Clock clock;

    ApplicantRoles(
            RoleGrantRepository grants,
            AssociationDirectory directory,
            ActorSource people,
            AuditTrail audit,
            Clock clock) {
        this.grants = grants;
        this.directory = directory;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lets a person apply on a member's behalf; changes nothing where the person already may. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ensure(AssociationId association, AccountId account, MemberId member) {
        directory.member(association, member);
        boolean held = directory.grantsOf(association, account).stream()
                .anyMatch(grant -> grant.role() == Role.APPLICANT && member.equals(grant.member()));
        if (!held) {
            grants.save(new RoleGrantEntity(
                    association.value(), account.value(), Role.APPLICANT, member.value(), null, clock.instant()));
            audit.record(association, "role.given", people.name(account), null, Role.APPLICANT.name());
        }
    }
}
