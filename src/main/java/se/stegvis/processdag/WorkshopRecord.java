package se.stegvis.processdag;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.ActionEntity;
import se.stegvis.processdag.persistence.ActionRepository;
import se.stegvis.processdag.persistence.AttendeeEntity;
import se.stegvis.processdag.persistence.AttendeeRepository;
import se.stegvis.processdag.persistence.FieldRepository;
import se.stegvis.processdag.persistence.NoteEntity;
import se.stegvis.processdag.persistence.NoteRepository;
import se.stegvis.processdag.persistence.OutcomeEntity;
import se.stegvis.processdag.persistence.OutcomeRepository;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;

/**
 * What is written in a processdag for the group: notes, actions, outcomes, and who was there. It can be tidied after the day too.
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
    /** The domain's number: tre medskick. */
    private static final int MOST_MESSAGES = 3;

    private final DayTurns turns;
    private final ThemeRepository themes;
    private final FieldRepository fields;
    private final NoteRepository notes;
    private final ActionRepository actions;
    private final OutcomeRepository outcomes;
    private final AttendeeRepository attendees;

    WorkshopRecord(
            DayTurns turns,
            ThemeRepository themes,
            FieldRepository fields,
            NoteRepository notes,
            ActionRepository actions,
            OutcomeRepository outcomes,
            AttendeeRepository attendees) {
        this.turns = turns;
        this.themes = themes;
        this.fields = fields;
        this.notes = notes;
        this.actions = actions;
        this.outcomes = outcomes;
        this.attendees = attendees;
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
                        found.associationId(), found.id(), field, notes.lastPosition(found.id()) + 1, clean, null))
                .id();
    }

    /**
     * Rewrites a note; a blank one is taken away.
     *
     * @throws EditConflictException when it is no longer at the version the caller saw
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void rewriteNote(WorkshopId workshop, UUID note, long version, String text) {
        started(workshop);
        NoteEntity found =
                notes.findByThemeIdInAndId(themeIds(workshop), note).orElseThrow(NotFoundException::new);
        requireVersion(found.version(), version, found.text());
        if (text.isBlank()) {
            notes.delete(found);
        } else {
            found.rewrite(FreeText.required("note", text, LONGEST_NOTE));
        }
    }

    /** Agrees on an action. Who and when may be blank: it is said later, or never. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public UUID agree(WorkshopId workshop, ThemeId theme, String what, String who, String due) {
        started(workshop);
        ThemeEntity found = themeOf(workshop, theme);
        return actions.save(new ActionEntity(
                        found.associationId(),
                        found.id(),
                        actions.lastPosition(found.id()) + 1,
                        FreeText.required("what", what, LONGEST_LINE),
                        FreeText.checked("who", who, LONGEST_WHO).strip(),
                        FreeText.checked("due", due, LONGEST_WHO).strip()))
                .id();
    }

    /**
     * Changes an action; one without a "what" is taken away.
     *
     * @throws EditConflictException when it is no longer at the version the caller saw
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void changeAction(WorkshopId workshop, UUID action, long version, String what, String who, String due) {
        started(workshop);
        ActionEntity found =
                actions.findByThemeIdInAndId(themeIds(workshop), action).orElseThrow(NotFoundException::new);
        requireVersion(found.version(), version, found.what());
        if (what.isBlank()) {
            actions.delete(found);
            return;
        }
        found.agree(
                FreeText.required("what", what, LONGEST_LINE),
                FreeText.checked("who", who, LONGEST_WHO).strip(),
                FreeText.checked("due", due, LONGEST_WHO).strip());
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
        List<OutcomeEntity> all = outcomes.findByWorkshopIdOrderByPosition(found.id());
        if (kind == OutcomeKind.MESSAGE
                && all.stream().filter(one -> one.kind() == kind).count() >= MOST_MESSAGES) {
            throw RefusedException.because("processdag.error.threeMessages");
        }
        return outcomes.save(new OutcomeEntity(
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
     * Rewrites an outcome; a blank one is taken away.
     *
     * @throws EditConflictException when it is no longer at the version the caller saw
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void rewriteOutcome(WorkshopId workshop, UUID outcome, long version, String text, @Nullable String due) {
        started(workshop);
        OutcomeEntity found =
                outcomes.findByWorkshopIdAndId(workshop.value(), outcome).orElseThrow(NotFoundException::new);
        requireVersion(found.version(), version, found.text());
        if (text.isBlank()) {
            outcomes.delete(found);
        } else {
            found.rewrite(FreeText.required("outcome", text, LONGEST_NOTE), due(found.kind(), due));
        }
    }

    /** Writes down that somebody is there. Name, role and organisation may each be blank, but not all. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public UUID attend(WorkshopId workshop, String name, String role, String organisation) {
        WorkshopEntity found = turns.take(workshop);
        AttendeeEntity attendee = new AttendeeEntity(
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
     * Changes who somebody who was there is; all blank takes the line away.
     *
     * @throws EditConflictException when it is no longer at the version the caller saw
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void changeAttendee(
            WorkshopId workshop, UUID attendee, long version, String name, String role, String organisation) {
        turns.take(workshop);
        AttendeeEntity found =
                attendees.findByWorkshopIdAndId(workshop.value(), attendee).orElseThrow(NotFoundException::new);
        requireVersion(found.version(), version, found.name());
        if (name.isBlank() && role.isBlank() && organisation.isBlank()) {
            attendees.delete(found);
            return;
        }
        found.describe(
                FreeText.checked("name", name, LONGEST_NAME).strip(),
                FreeText.checked("role", role, LONGEST_NAME).strip(),
                FreeText.checked("organisation", organisation, LONGEST_NAME).strip());
    }

    private WorkshopEntity started(WorkshopId workshop) {
        WorkshopEntity found = turns.take(workshop);
        if (found.state() == WorkshopState.PREPARED) {
            throw RefusedException.because("processdag.error.notOpen");
        }
        return found;
    }

    private ThemeEntity themeOf(WorkshopId workshop, ThemeId theme) {
        return themes.findByWorkshopIdAndId(workshop.value(), theme.value()).orElseThrow(NotFoundException::new);
    }

    private List<UUID> themeIds(WorkshopId workshop) {
        return themes.findByWorkshopIdOrderByPosition(workshop.value()).stream()
                .map(ThemeEntity::id)
                .toList();
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
