package se.stegvis.processdag;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.persistence.ActionCourseEntity;
import se.stegvis.processdag.persistence.ActionCourseRepository;
import se.stegvis.processdag.persistence.ActionCourseRepository.Row;
import se.stegvis.processdag.persistence.ActionEventEntity;
import se.stegvis.processdag.persistence.ActionEventRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;
import se.stegvis.processdag.policy.CarriedOn;

/** Reads actions and what has become of them. Not for views: it asks nobody's leave. */
@Component
@Transactional(readOnly = true)
class ActionReader {

    private final ActionCourseRepository courses;
    private final ActionEventRepository events;
    private final WorkshopRepository workshops;
    private final ActorSource people;

    ActionReader(
            ActionCourseRepository courses, ActionEventRepository events, WorkshopRepository workshops, ActorSource people) {
        this.courses = courses;
        this.events = events;
        this.workshops = workshops;
        this.people = people;
    }

    /**
     * What a processdag opens with.
     *
     * @throws NotFoundException when there is no such day
     */
    CarriedActions carried(WorkshopId id) {
        WorkshopEntity day = workshops.findById(id.value()).orElseThrow(NotFoundException::new);
        Optional<LocalDate> last = courses.lastBefore(day.associationId(), day.initiativeId(), day.heldOn());
        if (last.isEmpty()) {
            return CarriedActions.none();
        }
        List<Row> rows = courses.before(day.associationId(), day.initiativeId(), day.heldOn());
        Map<UUID, List<ActionEventEntity>> said = saidOf(rows);
        List<Row> carried = rows.stream()
                .filter(row -> CarriedOn.comesUp(
                        row.workshop().heldOn(), last.get(), toSaid(said.getOrDefault(row.action().id(), List.of()))))
                .toList();
        // A day that is over is read as it was.
        LocalDate until = day.state() == WorkshopState.CLOSED ? day.heldOn() : LocalDate.MAX;
        return new CarriedActions(last.get(), describe(carried, said, until));
    }

    /** Actions as they stand now. */
    List<FollowedAction> describe(List<Row> rows) {
        return describe(rows, saidOf(rows), LocalDate.MAX);
    }

    /** What has been said of an action, in order. */
    List<ActionEvent> history(ActionId id) {
        List<ActionEventEntity> all = events.findByActionIdInOrderByPosition(List.of(id.value()));
        Map<AccountId, String> names = people.names(
                all.stream().map(one -> new AccountId(one.writtenBy())).distinct().toList());
        return all.stream()
                .map(one -> new ActionEvent(
                        one.writtenAt(),
                        one.saidOn(),
                        names.getOrDefault(new AccountId(one.writtenBy()), ""),
                        one.state(),
                        one.note(),
                        one.ownerWords(),
                        one.dueOn()))
                .toList();
    }

    private Map<UUID, List<ActionEventEntity>> saidOf(List<Row> rows) {
        return events
                .findByActionIdInOrderByPosition(
                        rows.stream().map(row -> row.action().id()).toList())
                .stream()
                .collect(groupingBy(ActionEventEntity::actionId));
    }

    private static List<CarriedOn.Said> toSaid(List<ActionEventEntity> said) {
        return said.stream().map(one -> new CarriedOn.Said(one.saidOn(), one.state())).toList();
    }

    private List<FollowedAction> describe(List<Row> rows, Map<UUID, List<ActionEventEntity>> said, LocalDate until) {
        Map<AccountId, String> names = people.names(rows.stream()
                .map(Row::course)
                .filter(Objects::nonNull)
                .map(ActionCourseEntity::ownerId)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> toFollowed(
                        row,
                        said.getOrDefault(row.action().id(), List.of()).stream()
                                .filter(one -> !one.saidOn().isAfter(until))
                                .toList(),
                        names))
                .toList();
    }

    private static FollowedAction toFollowed(Row row, List<ActionEventEntity> said, Map<AccountId, String> names) {
        ActionCourseEntity course = row.course();
        return new FollowedAction(
                new ActionId(row.action().id()),
                new WorkshopId(row.workshop().id()),
                row.workshop().name(),
                row.workshop().heldOn(),
                new InitiativeId(row.workshop().initiativeId()),
                row.workshop().initiativeName(),
                row.theme().name(),
                row.action().what(),
                row.action().who(),
                row.action().due(),
                said.isEmpty() ? ActionState.OPEN : said.getLast().state(),
                Optional.ofNullable(course).flatMap(found -> owner(found, names)),
                course == null ? null : course.dueOn(),
                lastNote(said),
                course == null ? WrittenLine.NEW : course.version());
    }

    private static Optional<ActionOwner> owner(ActionCourseEntity course, Map<AccountId, String> names) {
        UUID account = course.ownerId();
        String address = course.ownerEmail();
        if (account != null) {
            AccountId id = new AccountId(account);
            return Optional.of(ActionOwner.of(id, names.getOrDefault(id, "")));
        }
        return address == null ? Optional.empty() : Optional.of(ActionOwner.at(address));
    }

    /** What was last said of it as it stands: why it was dropped is not the comment of when it was begun. */
    private static String lastNote(List<ActionEventEntity> said) {
        @Nullable ActionState now = said.isEmpty() ? null : said.getLast().state();
        String note = "";
        for (ActionEventEntity one : said) {
            if (one.state() != now) {
                note = "";
            } else if (!one.note().isBlank()) {
                note = one.note();
            }
        }
        return note;
    }
}
