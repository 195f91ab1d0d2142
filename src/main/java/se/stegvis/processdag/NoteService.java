package se.stegvis.processdag;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.DotBallot;
import se.stegvis.processdag.persistence.FieldRepository;
import se.stegvis.processdag.persistence.NoteEntity;
import se.stegvis.processdag.persistence.NoteGroupEntity;
import se.stegvis.processdag.persistence.NoteGroupRepository;
import se.stegvis.processdag.persistence.NoteRepository;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.policy.NoteRules;

/**
 * Puts notes in order: under another question, in headed groups, alike ones together, unsuitable ones out of sight. No words are lost by
 * any of it, and nothing of it says whose a note is or who arranged it. What somebody else has taken away meanwhile is passed over.
 */
@GuardedService
@Transactional
public class NoteService {

    static final int LONGEST_HEADING = 200;

    private final DayTurns turns;
    private final ThemeRepository themes;
    private final FieldRepository fields;
    private final NoteRepository notes;
    private final NoteGroupRepository groups;
    private final DotBallot dots;

    NoteService(
            DayTurns turns,
            ThemeRepository themes,
            FieldRepository fields,
            NoteRepository notes,
            NoteGroupRepository groups,
            DotBallot dots) {
        this.turns = turns;
        this.themes = themes;
        this.fields = fields;
        this.notes = notes;
        this.groups = groups;
        this.dots = dots;
    }

    /** What is hidden in the day's themes, and what stands behind other notes. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Transactional(readOnly = true)
    public Map<ThemeId, NotesAside> aside(WorkshopId workshop) {
        List<UUID> all = themes.findByWorkshopIdOrderByPosition(workshop.value()).stream()
                .map(ThemeEntity::id)
                .toList();
        return notes.findByThemeIdInOrderByPosition(all).stream().collect(groupingBy(NoteEntity::themeId)).entrySet().stream()
                .collect(toMap(theme -> new ThemeId(theme.getKey()), theme -> aside(theme.getValue())));
    }

    private static NotesAside aside(List<NoteEntity> all) {
        Map<UUID, List<NoteEntity>> next = all.stream()
                .filter(note -> note.mergedId() != null)
                .collect(groupingBy(note -> Objects.requireNonNull(note.mergedId())));
        Map<UUID, List<NotesAside.Note>> behind = new HashMap<>();
        all.stream()
                .filter(note -> note.mergedId() == null && next.containsKey(note.id()))
                .forEach(note -> behind.put(
                        note.id(), heap(note, next).skip(1).map(NoteService::aside).toList()));
        return new NotesAside(
                all.stream()
                        .filter(note -> note.isHidden() && note.mergedId() == null)
                        .map(NoteService::aside)
                        .toList(),
                behind);
    }

    private static Stream<NoteEntity> heap(NoteEntity note, Map<UUID, List<NoteEntity>> behind) {
        return Stream.concat(
                Stream.of(note),
                behind.getOrDefault(note.id(), List.of()).stream().flatMap(other -> heap(other, behind)));
    }

    private static NotesAside.Note aside(NoteEntity note) {
        return new NotesAside.Note(note.id(), note.fieldKey(), note.text());
    }

    /**
     * Makes a group of notes, under the question of the first of them.
     *
     * @return the group; null when none of the notes is there any more
     * @throws InvalidInputException at {@code heading} when it is blank or too long
     * @throws RefusedException while the theme is being voted on
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public @Nullable UUID group(WorkshopId workshop, ThemeId theme, Set<UUID> chosen, String heading) {
        ThemeEntity found = arranged(workshop, theme);
        String clean = FreeText.required("heading", heading, LONGEST_HEADING);
        List<NoteEntity> them = shown(found, chosen);
        if (them.isEmpty()) {
            return null;
        }
        NoteGroupEntity made = groups.saveAndFlush(new NoteGroupEntity(
                found.associationId(),
                found.id(),
                them.getFirst().fieldKey(),
                groups.lastPosition(found.id()) + 1,
                clean));
        them.forEach(note -> put(note, made));
        return made.id();
    }

    /**
     * Puts notes in a group, or takes them out of the one they stand in.
     *
     * @param group null for none
     * @throws NotFoundException when the group has been dissolved
     * @throws RefusedException while the theme is being voted on
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void place(WorkshopId workshop, ThemeId theme, Set<UUID> chosen, @Nullable UUID group) {
        ThemeEntity found = arranged(workshop, theme);
        if (group == null) {
            shown(found, chosen).forEach(note -> note.standIn(null));
            return;
        }
        NoteGroupEntity into = groups.findByThemeIdAndId(found.id(), group).orElseThrow(NotFoundException::new);
        shown(found, chosen).forEach(note -> put(note, into));
    }

    private static void put(NoteEntity note, NoteGroupEntity group) {
        note.moveTo(group.fieldKey());
        note.standIn(group.id());
    }

    /**
     * Gives a group another heading.
     *
     * @param version the version the writer saw
     * @return the version it is stored under
     * @throws EditConflictException when somebody has given it another one meanwhile
     * @throws InvalidInputException at {@code heading} when it is blank or too long
     * @throws RefusedException when it has been dissolved
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public long head(WorkshopId workshop, ThemeId theme, UUID group, String heading, long version) {
        ThemeEntity found = started(workshop, theme);
        NoteGroupEntity stored = groups.findByThemeIdAndId(found.id(), group)
                .orElseThrow(() -> RefusedException.because("processdagnotes.error.groupGone"));
        if (stored.version() != version) {
            throw new EditConflictException(stored.heading(), stored.version(), "");
        }
        stored.head(FreeText.required("heading", heading, LONGEST_HEADING));
        groups.flush();
        return stored.version();
    }

    /**
     * Takes a group away; its notes stand by themselves again. One that is gone already stays gone.
     *
     * @throws RefusedException while the theme is being voted on
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void dissolve(WorkshopId workshop, ThemeId theme, UUID group) {
        ThemeEntity found = arranged(workshop, theme);
        Optional<NoteGroupEntity> stored = groups.findByThemeIdAndId(found.id(), group);
        if (stored.isPresent()) {
            notes.empty(group);
            groups.deleteById(group);
        }
    }

    /**
     * Moves notes to another question of the theme.
     *
     * @throws RefusedException while the theme is being voted on
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void move(WorkshopId workshop, ThemeId theme, Set<UUID> chosen, String field) {
        ThemeEntity found = arranged(workshop, theme);
        if (!fields.existsByThemeIdAndFieldKey(found.id(), field)) {
            throw new NotFoundException();
        }
        shown(found, chosen).stream()
                .filter(note -> !note.fieldKey().equals(field))
                .forEach(note -> note.moveTo(field));
    }

    /**
     * Makes one of notes that say the same: the one that came first stands, the others behind it, as they are.
     *
     * @throws RefusedException while the theme is being voted on
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void merge(WorkshopId workshop, ThemeId theme, Set<UUID> chosen) {
        List<NoteEntity> them = new ArrayList<>(shown(arranged(workshop, theme), chosen));
        if (!them.isEmpty()) {
            UUID stands = them.removeFirst().id();
            them.forEach(note -> note.standBehind(stands));
        }
    }

    /**
     * Brings a note out from behind another one, to where it was.
     *
     * @throws RefusedException while the theme is being voted on
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void part(WorkshopId workshop, ThemeId theme, UUID note) {
        one(arranged(workshop, theme), note).ifPresent(found -> found.standBehind(null));
    }

    /**
     * Takes unsuitable notes out of sight: only those who lead the day see them from now on, and nobody is told whose they were, the
     * phone that wrote one neither. Possible at any time, while dots are put too.
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void hide(WorkshopId workshop, ThemeId theme, Set<UUID> chosen) {
        shown(started(workshop, theme), chosen).forEach(note -> note.hide(true));
    }

    /** Shows a hidden note again, where it was. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void show(WorkshopId workshop, ThemeId theme, UUID note) {
        one(started(workshop, theme), note).ifPresent(found -> found.hide(false));
    }

    /** Those of the chosen that stand by themselves for all to see, in the order they came. */
    private List<NoteEntity> shown(ThemeEntity theme, Collection<UUID> chosen) {
        return notes.findByThemeIdInOrderByPosition(List.of(theme.id())).stream()
                .filter(note -> chosen.contains(note.id()) && note.mergedId() == null && !note.isHidden())
                .toList();
    }

    private Optional<NoteEntity> one(ThemeEntity theme, UUID note) {
        return notes.findByThemeIdInAndId(List.of(theme.id()), note);
    }

    private ThemeEntity arranged(WorkshopId workshop, ThemeId theme) {
        ThemeEntity found = started(workshop, theme);
        NoteRules.mayBeArranged(dots.of(List.of(found.id())).stream().anyMatch(DotBallot.Stored::open))
                .orThrow();
        return found;
    }

    private ThemeEntity started(WorkshopId workshop, ThemeId theme) {
        if (turns.takeToWrite(workshop).state() == WorkshopState.PREPARED) {
            throw RefusedException.because("processdag.error.notOpen");
        }
        return themeOf(workshop, theme);
    }

    private ThemeEntity themeOf(WorkshopId workshop, ThemeId theme) {
        return themes.findByWorkshopIdAndId(workshop.value(), theme.value()).orElseThrow(NotFoundException::new);
    }
}
