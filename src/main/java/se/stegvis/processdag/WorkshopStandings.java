package se.stegvis.processdag;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.stegvis.access.Position;
import se.stegvis.access.Standing;
import se.stegvis.access.StandingResolver;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.persistence.FacilitatorRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;

/** A processdag is its facilitators' own; it is the same member's for those whose member is huvudman of the insats. */
@Component
class WorkshopStandings implements StandingResolver<WorkshopId> {

    private final WorkshopRepository workshops;
    private final FacilitatorRepository facilitators;
    private final AssociationDirectory associations;
    private final Initiatives initiatives;

    WorkshopStandings(
            WorkshopRepository workshops,
            FacilitatorRepository facilitators,
            AssociationDirectory associations,
            Initiatives initiatives) {
        this.workshops = workshops;
        this.facilitators = facilitators;
        this.associations = associations;
        this.initiatives = initiatives;
    }

    @Override
    public Class<WorkshopId> idType() {
        return WorkshopId.class;
    }

    @Override
    public Optional<Position> positionOf(WorkshopId id, AccountId caller) {
        return workshops.findById(id.value())
                .map(workshop -> new Position(new AssociationId(workshop.associationId()), standing(workshop, caller)));
    }

    private Standing standing(WorkshopEntity workshop, AccountId caller) {
        if (facilitators.existsByWorkshopIdAndAccountId(workshop.id(), caller.value())) {
            return Standing.OWN;
        }
        AssociationId association = new AssociationId(workshop.associationId());
        boolean isOfLead = associations
                .membersOf(association, caller)
                .contains(initiatives.lead(new InitiativeId(workshop.initiativeId())));
        return isOfLead ? Standing.SAME_MEMBER : Standing.OTHER_MEMBER;
    }
}
