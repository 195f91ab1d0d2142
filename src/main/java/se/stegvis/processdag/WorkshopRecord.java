package se.stegvis.processdag;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumbers;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.ActionEntity;
import se.stegvis.processdag.persistence.ActionRepository;
import se.stegvis.processdag.persistence.AttendeeEntity;
import se.stegvis.processdag.persistence.AttendeeRepository;
import se.stegvis.processdag.persistence.Citizens;
import se.stegvis.processdag.persistence.FieldRepository;
import se.stegvis.processdag.persistence.NoteEntity;
import se.stegvis.processdag.persistence.NoteRepository;
import se.stegvis.processdag.persistence.OutcomeEntity;
import se.stegvis.processdag.persistence.OutcomeRepository;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;

/**
 * What is written in a processdag for the group: notes, actions, outcomes, and who was there. It can be tidied after the day too,
 * until the documentation is locked.
 * Each line has its own version; saving over somebody else's words is refused with them.
 */
@GuardedService
@Transactional
public class WorkshopRecord {

    static final int LONGEST_NOTE = 2000;
    static final int LONGEST_LINE = 500;
    static final int LONGEST_WHO = 200;
    private static final int LONGEST_DUE = 300;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_CITIZENS = 500;

    private final DayTurns turns;
    private final ThemeRepository themes;
    private final FieldRepository fields;
    private final NoteRepository notes;
    private final ActionRepository actions;
    private final OutcomeRepository outcomes;
    private final AttendeeRepository attendees;
    private final Citizens citizens;

    WorkshopRecord(
            DayTurns turns,
            ThemeRepository themes,
            FieldRepository fields,
            NoteRepository notes,
            ActionRepository actions,
            OutcomeRepository outcomes,
            AttendeeRepository attendees,
            Citizens citizens) {
        this.turns = turns;
        this.themes = themes;
        this.fields = fields;
        this.notes = notes;
        this.actions = actions;
        this.outcomes = outcomes;
        this.attendees = attendees;
        this.citizens = citizens;
    }

    /**
     * Says how many citizens attend. A number is all that is kept of them: those who are there for their work stand by name.
     *
     * @param people null for nobody
     * @throws InvalidInputException at {@code citizens} when it is no number of people in a room
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void countCitizens(WorkshopId workshop, @Nullable Integer people) {
        WorkshopEntity found = turns.take(workshop);
        int count = people == null ? 0 : people;
        if (count < 0 || count > MOST_CITIZENS) {
            throw InvalidInputException.at("citizens", "processdag.error.citizens", MOST_CITIZENS);
        }
        citizens.set(found.associationId(), found.id(), count);
    }

    /** Notes something under a question of a theme. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public UUID note(WorkshopId workshop, ThemeId theme, String field, String text) {
        started(workshop);
        ThemeEntity found = themeOf(workshop, theme);
        if (!fields.existsByThemeIdAndFieldKey(found.id(), field)) {
            throw new NotFoundException();
        }
        String clean = FreeText.required("note", text, LONGEST_NOTE);
        return notes.save(new NoteEntity(
                        UUID.randomUUID(),
                        found.associationId(), found.id(), field, notes.lastPosition(found.id()) + 1, clean, null))
                .id();
    }

    /**
     * Stores a note as it stands now.
     *
     * @return the version it is stored under; {@link WrittenLine#NEW} when it says nothing and is taken away
     * @throws EditConflictException when it is no longer at the version the writer saw
     * @throws NotFoundException when somebody has taken it away
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public long writeNote(WorkshopId workshop, ThemeId theme, String field, WrittenLine line) {
        started(workshop);
        ThemeEntity found = themeOf(workshop, theme);
        if (!fields.existsByThemeIdAndFieldKey(found.id(), field)) {
            throw new NotFoundException();
        }
        if (line.parts().stream().allMatch(String::isBlank)) {
            notes.bringOut(line.id());
        }
        return write(
                line,
                notes.findByThemeIdInAndId(List.of(found.id()), line.id()),
                notes,
                new Kind<>(
                        List.of(new Limit("note", LONGEST_NOTE)),
                        NoteEntity::version,
                        note -> List.of(note.text()),
                        (note, parts) -> note.rewrite(parts.getFirst()),
                        parts -> new NoteEntity(
                                line.id(),
                                found.associationId(),
                                found.id(),
                                field,
                                notes.lastPosition(found.id()) + 1,
                                parts.getFirst(),
                                null)));
    }

    /** Agrees on an action. Who and when may be blank: it is said later, or never. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public UUID agree(WorkshopId workshop, ThemeId theme, String what, String who, String due) {
        started(workshop);
        ThemeEntity found = themeOf(workshop, theme);
        return actions.save(new ActionEntity(
                        UUID.randomUUID(),
                        found.associationId(),
                        found.id(),
                        actions.lastPosition(found.id()) + 1,
                        FreeText.required("what", what, LONGEST_LINE),
                        FreeText.checked("who", who, LONGEST_WHO).strip(),
                        FreeText.checked("due", due, LONGEST_WHO).strip()))
                .id();
    }

    /**
     * Stores what, who and when as it stands now.
     *
     * @return the version it is stored under; {@link WrittenLine#NEW} when it says nothing and is taken away
     * @throws EditConflictException when it is no longer at the version the writer saw
     * @throws NotFoundException when somebody has taken it away
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public long writeAction(WorkshopId workshop, ThemeId theme, WrittenLine line) {
        started(workshop);
        ThemeEntity found = themeOf(workshop, theme);
        return write(
                line,
                actions.findByThemeIdInAndId(List.of(found.id()), line.id()),
                actions,
                new Kind<>(
                        List.of(new Limit("what", LONGEST_LINE), new Limit("who", LONGEST_WHO), new Limit("due", LONGEST_WHO)),
                        ActionEntity::version,
                        action -> List.of(action.what(), action.who(), action.due()),
                        (action, parts) -> action.agree(parts.get(0), parts.get(1), parts.get(2)),
                        parts -> new ActionEntity(
                                line.id(),
                                found.associationId(),
                                found.id(),
                                actions.lastPosition(found.id()) + 1,
                                parts.get(0),
                                parts.get(1),
                                parts.get(2))));
    }

    /**
     * Adds a medskick, spridning, uppföljning or höjdpunkt.
     *
     * @throws RefusedException at a fourth medskick
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public UUID conclude(WorkshopId workshop, OutcomeKind kind, String text, @Nullable String due) {
        WorkshopEntity found = started(workshop);
        requirePlace(found, kind);
        return outcomes.save(new OutcomeEntity(
                        UUID.randomUUID(),
                        found.associationId(),
                        found.id(),
                        kind,
                        outcomes.lastPosition(found.id()) + 1,
                        FreeText.required("outcome", text, LONGEST_NOTE),
                        due(kind, due),
                        null))
                .id();
    }

    /**
     * Stores a medskick, spridning, uppföljning or höjdpunkt as it stands now.
     *
     * @return the version it is stored under; {@link WrittenLine#NEW} when it says nothing and is taken away
     * @throws EditConflictException when it is no longer at the version the writer saw
     * @throws NotFoundException when somebody has taken it away
     * @throws RefusedException at a fourth medskick
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public long writeOutcome(WorkshopId workshop, OutcomeKind kind, WrittenLine line) {
        WorkshopEntity found = started(workshop);
        Optional<OutcomeEntity> stored = outcomes.findByWorkshopIdAndId(workshop.value(), line.id());
        if (stored.isEmpty()) {
            requirePlace(found, kind);
        }
        List<Limit> limits = kind.hasDue()
                ? List.of(new Limit("outcome", LONGEST_NOTE), new Limit("outcomeDue", LONGEST_DUE))
                : List.of(new Limit("outcome", LONGEST_NOTE));
        return write(
                line,
                stored,
                outcomes,
                new Kind<>(
                        limits,
                        OutcomeEntity::version,
                        one -> List.of(one.text(), one.due()),
                        (one, parts) -> one.rewrite(parts.getFirst(), dueOf(kind, parts)),
                        parts -> new OutcomeEntity(
                                line.id(),
                                found.associationId(),
                                found.id(),
                                kind,
                                outcomes.lastPosition(found.id()) + 1,
                                parts.getFirst(),
                                dueOf(kind, parts),
                                null)));
    }

    /** Writes down that somebody is there. Name, role and organisation may each be blank, but not all. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public UUID attend(WorkshopId workshop, String name, String role, String organisation) {
        WorkshopEntity found = turns.takeToWrite(workshop);
        AttendeeEntity attendee = new AttendeeEntity(
                UUID.randomUUID(),
                found.associationId(),
                found.id(),
                attendees.lastPosition(found.id()) + 1,
                FreeText.checked("name", name, LONGEST_NAME).strip(),
                FreeText.checked("role", role, LONGEST_NAME).strip(),
                FreeText.checked("organisation", organisation, LONGEST_NAME).strip());
        if (attendee.name().isEmpty() && attendee.role().isEmpty() && attendee.organisation().isEmpty()) {
            FreeText.required("name", "", LONGEST_NAME);
        }
        return attendees.save(attendee).id();
    }

    /**
     * Stores who somebody is that was there as it stands now.
     *
     * @return the version it is stored under; {@link WrittenLine#NEW} when it says nothing and is taken away
     * @throws EditConflictException when it is no longer at the version the writer saw
     * @throws NotFoundException when somebody has taken it away
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public long writeAttendee(WorkshopId workshop, WrittenLine line) {
        WorkshopEntity found = turns.takeToWrite(workshop);
        return write(
                line,
                attendees.findByWorkshopIdAndId(workshop.value(), line.id()),
                attendees,
                new Kind<>(
                        List.of(
                                new Limit("name", LONGEST_NAME),
                                new Limit("role", LONGEST_NAME),
                                new Limit("organisation", LONGEST_NAME)),
                        AttendeeEntity::version,
                        one -> List.of(one.name(), one.role(), one.organisation()),
                        (one, parts) -> one.describe(parts.get(0), parts.get(1), parts.get(2)),
                        parts -> new AttendeeEntity(
                                line.id(),
                                found.associationId(),
                                found.id(),
                                attendees.lastPosition(found.id()) + 1,
                                parts.get(0),
                                parts.get(1),
                                parts.get(2))));
    }

    /** A part of a line: what the service calls it, and how long it may be. */
    record Limit(String field, int longest) {}

    /** How lines of one kind are read and written. */
    record Kind<E>(
            List<Limit> limits,
            ToLongFunction<E> version,
            Function<E, List<String>> parts,
            BiConsumer<E, List<String>> rewrite,
            Function<List<String>, E> make) {}

    static <E> long write(WrittenLine line, Optional<E> stored, JpaRepository<E, UUID> all, Kind<E> kind) {
        if (stored.isEmpty()) {
            if (line.version() != WrittenLine.NEW) {
                throw new NotFoundException();
            }
            List<String> parts = checked(line, kind.limits(), List.of());
            return isBlank(parts) ? WrittenLine.NEW : kind.version().applyAsLong(all.saveAndFlush(kind.make().apply(parts)));
        }
        E found = stored.get();
        List<String> before = kind.parts().apply(found);
        requireVersion(kind.version().applyAsLong(found), line.version(), before.getFirst());
        List<String> parts = checked(line, kind.limits(), before);
        if (isBlank(parts)) {
            all.delete(found);
            return WrittenLine.NEW;
        }
        kind.rewrite().accept(found, parts);
        all.flush();
        return kind.version().applyAsLong(found);
    }

    /** A number that stands in the stored line already was declared when it came in, by whoever wrote it. */
    private static List<String> checked(WrittenLine line, List<Limit> limits, List<String> before) {
        Set<String> declared = before.stream()
                .flatMap(text -> PersonalNumbers.in(text).stream())
                .map(PersonalNumbers.Found::digits)
                .collect(Collectors.toCollection(HashSet::new));
        declared.addAll(line.declared());
        return IntStream.range(0, limits.size())
                .mapToObj(part -> FreeText.checked(
                                limits.get(part).field(), line.parts().get(part), limits.get(part).longest(), declared)
                        .strip())
                .toList();
    }

    private static boolean isBlank(List<String> parts) {
        return parts.stream().allMatch(String::isEmpty);
    }

    private static String dueOf(OutcomeKind kind, List<String> parts) {
        return kind.hasDue() ? parts.getLast() : "";
    }

    private void requirePlace(WorkshopEntity workshop, OutcomeKind kind) {
        if (kind == OutcomeKind.MESSAGE
                && outcomes.findByWorkshopIdOrderByPosition(workshop.id()).stream()
                                .filter(one -> one.kind() == kind)
                                .count()
                        >= OutcomeKind.MOST_MESSAGES) {
            throw RefusedException.because("processdag.error.threeMessages");
        }
    }

    private WorkshopEntity started(WorkshopId workshop) {
        WorkshopEntity found = turns.takeToWrite(workshop);
        if (found.state() == WorkshopState.PREPARED) {
            throw RefusedException.because("processdag.error.notOpen");
        }
        return found;
    }

    private ThemeEntity themeOf(WorkshopId workshop, ThemeId theme) {
        return themes.findByWorkshopIdAndId(workshop.value(), theme.value()).orElseThrow(NotFoundException::new);
    }

    private static String due(OutcomeKind kind, @Nullable String typed) {
        return kind.hasDue() && typed != null
                ? FreeText.checked("outcomeDue", typed, LONGEST_DUE).strip()
                : "";
    }

    /** Lines do not know who wrote them, so the conflict names nobody. */
    private static void requireVersion(long stored, long seen, String words) {
        if (stored != seen) {
            throw new EditConflictException(words, stored, "");
        }
    }
}
