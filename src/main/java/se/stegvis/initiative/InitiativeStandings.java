package se.stegvis.initiative;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.stegvis.access.Position;
import se.stegvis.access.Standing;
import se.stegvis.access.StandingResolver;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.initiative.persistence.InitiativeEntity;
import se.stegvis.initiative.persistence.InitiativeRepository;

/** An insats is the same member's for those who act for its huvudman. */
@Component
class InitiativeStandings implements StandingResolver<InitiativeId> {

    private final InitiativeRepository initiatives;
    private final AssociationDirectory associations;

    InitiativeStandings(InitiativeRepository initiatives, AssociationDirectory associations) {
        this.initiatives = initiatives;
        this.associations = associations;
    }

    @Override
    public Class<InitiativeId> idType() {
        return InitiativeId.class;
    }

    @Override
    public Optional<Position> positionOf(InitiativeId id, AccountId caller) {
        return initiatives.findById(id.value()).map(found -> new Position(
                new AssociationId(found.associationId()), standing(found, caller)));
    }

    private Standing standing(InitiativeEntity initiative, AccountId caller) {
        AssociationId association = new AssociationId(initiative.associationId());
        boolean isOfLead = associations.membersOf(association, caller).contains(new MemberId(initiative.leadId()));
        return isOfLead ? Standing.SAME_MEMBER : Standing.OTHER_MEMBER;
    }
}
