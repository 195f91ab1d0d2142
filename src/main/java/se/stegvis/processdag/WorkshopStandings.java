package se.stegvis.processdag;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.stegvis.access.Position;
import se.stegvis.access.Standing;
import se.stegvis.access.StandingResolver;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
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
        Set<String> own = membersOf(association, caller);
        boolean isOfLead =
                !own.isEmpty() && own.contains(initiatives.leadName(new InitiativeId(workshop.initiativeId())));
        return isOfLead ? Standing.SAME_MEMBER : Standing.OTHER_MEMBER;
    }

    /** The members on whose behalf the caller acts, by name: an insats knows its huvudman by name. */
    Set<String> membersOf(AssociationId association, AccountId caller) {
        Set<MemberId> own = associations.membersOf(association, caller);
        return own.isEmpty()
                ? Set.of()
                : associations.members(association).stream()
                        .filter(member -> own.contains(member.id()))
                        .map(Member::name)
                        .collect(Collectors.toSet());
    }
}
