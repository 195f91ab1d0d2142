package se.stegvis.processdag;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Position;
import se.stegvis.access.Standing;
import se.stegvis.access.StandingResolver;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.persistence.ActionCourseEntity;
import se.stegvis.processdag.persistence.ActionCourseRepository;
import se.stegvis.processdag.persistence.ActionCourseRepository.Row;
import se.stegvis.processdag.persistence.WorkshopEntity;

/**
 * An action is its owner's own, and that of everybody who leads a processdag of its insats: who leads the next day asks what became of
 * it. It is the same member's for those whose member is huvudman.
 */
@Component
class ActionStandings implements StandingResolver<ActionId> {

    private final ActionCourseRepository courses;
    private final AssociationDirectory associations;
    private final Initiatives initiatives;

    ActionStandings(ActionCourseRepository courses, AssociationDirectory associations, Initiatives initiatives) {
        this.courses = courses;
        this.associations = associations;
        this.initiatives = initiatives;
    }

    @Override
    public Class<ActionId> idType() {
        return ActionId.class;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Position> positionOf(ActionId id, AccountId caller) {
        return courses.row(id.value())
                .map(row -> new Position(new AssociationId(row.workshop().associationId()), standing(row, caller)));
    }

    private Standing standing(Row row, AccountId caller) {
        WorkshopEntity day = row.workshop();
        ActionCourseEntity course = row.course();
        boolean owner = course != null && caller.value().equals(course.ownerId());
        if (owner || courses.leads(day.associationId(), day.initiativeId(), caller.value())) {
            return Standing.OWN;
        }
        boolean ofLead = associations
                .membersOf(new AssociationId(day.associationId()), caller)
                .contains(initiatives.lead(new InitiativeId(day.initiativeId())));
        return ofLead ? Standing.SAME_MEMBER : Standing.OTHER_MEMBER;
    }
}
