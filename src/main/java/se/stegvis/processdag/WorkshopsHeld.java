package se.stegvis.processdag;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.board.LastWorkshop;
import se.stegvis.board.WorkshopEvidence;
import se.stegvis.foundation.AssociationId;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.TrendReader.Scored;
import se.stegvis.processdag.persistence.ActionCourseRepository;
import se.stegvis.processdag.persistence.ActionCourseRepository.Counted;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;

/** Tells the board which processdag was held last, and what it came to. A day that is not closed is not held yet. */
@Component
class WorkshopsHeld implements WorkshopEvidence {

    private final WorkshopRepository workshops;
    private final ActionCourseRepository actions;
    private final TrendReader trends;

    WorkshopsHeld(WorkshopRepository workshops, ActionCourseRepository actions, TrendReader trends) {
        this.workshops = workshops;
        this.actions = actions;
        this.trends = trends;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, LastWorkshop> latest(AssociationId association, Collection<UUID> initiatives) {
        if (initiatives.isEmpty()) {
            return Map.of();
        }
        Map<UUID, WorkshopEntity> days = workshops
                .findByAssociationIdAndStateAndInitiativeIdInOrderByHeldOnDesc(
                        association.value(), WorkshopState.CLOSED, initiatives)
                .stream()
                .collect(Collectors.toMap(WorkshopEntity::initiativeId, day -> day, (latest, earlier) -> latest));
        Map<UUID, List<Scored>> scored = trends
                .scored(association, initiatives.stream().map(InitiativeId::new).toList()).stream()
                .collect(Collectors.groupingBy(one -> one.day().initiativeId()));
        Map<UUID, Counted> counted = actions
                .counted(days.values().stream().map(WorkshopEntity::id).toList()).stream()
                .collect(Collectors.toMap(Counted::workshop, count -> count));
        return days.values().stream()
                .collect(Collectors.toMap(
                        WorkshopEntity::initiativeId,
                        day -> toLast(
                                day,
                                scored.getOrDefault(day.initiativeId(), List.of()),
                                counted.getOrDefault(day.id(), new Counted(day.id(), 0, 0)))));
    }

    private static LastWorkshop toLast(WorkshopEntity day, List<Scored> ofInitiative, Counted counted) {
        return new LastWorkshop(
                day.id(),
                day.name(),
                day.heldOn(),
                ofInitiative.stream()
                        .filter(one -> one.day().id().equals(day.id()))
                        .map(one -> toFigure(one, ofInitiative))
                        .toList(),
                (int) counted.agreed(),
                (int) counted.done());
    }

    /** The time before counts only where the same question was asked then. */
    private static LastWorkshop.Figure toFigure(Scored now, List<Scored> ofInitiative) {
        @Nullable BigDecimal before = ofInitiative.stream()
                .filter(one -> one.day().heldOn().isBefore(now.day().heldOn()))
                .filter(one -> one.themeIdentity().equals(now.themeIdentity()))
                .reduce((earlier, later) -> later)
                .filter(now::asksTheSameAs)
                .map(one -> one.figures().mean())
                .orElse(null);
        return new LastWorkshop.Figure(
                now.theme().name(),
                now.figures().highest(),
                now.figures().mean(),
                now.figures().lowest(),
                now.figures().count(),
                before);
    }
}
