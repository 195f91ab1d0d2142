package se.stegvis.processdag;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.board.LastWorkshop;
import se.stegvis.board.WorkshopEvidence;
import se.stegvis.foundation.AssociationId;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;

/** Tells the board which processdag was held last. A day that is not closed is not held yet. */
@Component
class WorkshopsHeld implements WorkshopEvidence {

    private final WorkshopRepository workshops;

    WorkshopsHeld(WorkshopRepository workshops) {
        this.workshops = workshops;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, LastWorkshop> latest(AssociationId association, Collection<UUID> initiatives) {
        return workshops
                .findByAssociationIdAndStateAndInitiativeIdInOrderByHeldOnDesc(
                        association.value(), WorkshopState.CLOSED, initiatives)
                .stream()
                .collect(Collectors.toMap(
                        WorkshopEntity::initiativeId,
                        day -> new LastWorkshop(day.name(), day.heldOn()),
                        (latest, earlier) -> latest));
    }
}
