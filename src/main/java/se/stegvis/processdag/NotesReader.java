package se.stegvis.processdag;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.processdag.WorkshopTheme.Field;
import se.stegvis.processdag.WorkshopTheme.Group;
import se.stegvis.processdag.WorkshopTheme.Note;
import se.stegvis.processdag.WorkshopTheme.Option;
import se.stegvis.processdag.WorkshopTheme.Voting;
import se.stegvis.processdag.persistence.DotBallot;
import se.stegvis.processdag.persistence.FieldEntity;
import se.stegvis.processdag.persistence.FieldRepository;
import se.stegvis.processdag.persistence.NoteEntity;
import se.stegvis.processdag.persistence.NoteGroupEntity;
import se.stegvis.processdag.persistence.NoteGroupRepository;
import se.stegvis.processdag.persistence.NoteRepository;

/** Reads the notes of themes as all may see them: in their groups, without what is hidden, and with the dots of a closed voting. */
@Component
class NotesReader {

    private final FieldRepository fields;
    private final NoteRepository notes;
    private final NoteGroupRepository groups;
    private final DotBallot dots;

    NotesReader(FieldRepository fields, NoteRepository notes, NoteGroupRepository groups, DotBallot dots) {
        this.fields = fields;
        this.notes = notes;
        this.groups = groups;
        this.dots = dots;
    }

    /** What has been noted in some themes. */
    Notes of(Collection<UUID> themes) {
        List<DotBallot.Stored> votings = dots.of(themes);
        return new Notes(
                fields.findByThemeIdInOrderByPosition(themes),
                notes.findByThemeIdInOrderByPosition(themes),
                groups.findByThemeIdInOrderByPosition(themes),
                votings,
                dots.options(votings.stream().map(DotBallot.Stored::id).toList()));
    }

    /** Notes as they have been read, theme by theme. */
    static final class Notes {

        private final Map<UUID, List<FieldEntity>> fieldsOf;
        private final Map<UUID, List<NoteEntity>> notesOf;
        private final Map<UUID, List<NoteGroupEntity>> groupsOf;
        private final Map<UUID, List<NoteEntity>> behind;
        private final List<DotBallot.Stored> votings;
        private final List<DotBallot.Option> options;
        private final Map<UUID, Integer> sums = new HashMap<>();

        private Notes(
                List<FieldEntity> fields,
                List<NoteEntity> notes,
                List<NoteGroupEntity> groups,
                List<DotBallot.Stored> votings,
                List<DotBallot.Option> options) {
            this.fieldsOf = fields.stream().collect(groupingBy(FieldEntity::themeId));
            this.notesOf = notes.stream().collect(groupingBy(NoteEntity::themeId));
            this.groupsOf = groups.stream().collect(groupingBy(NoteGroupEntity::themeId));
            this.behind = notes.stream()
                    .filter(note -> note.mergedId() != null)
                    .collect(groupingBy(note -> Objects.requireNonNull(note.mergedId())));
            this.votings = votings;
            this.options = options;
            for (DotBallot.Option option : options) {
                Integer sum = option.dots();
                if (sum != null) {
                    sums.put(subject(option), sum);
                }
            }
        }

        /** The questions of a theme with what has been noted. */
        List<Field> fields(UUID theme) {
            return fieldsOf.getOrDefault(theme, List.of()).stream()
                    .map(field -> field(theme, field))
                    .toList();
        }

        private Field field(UUID theme, FieldEntity field) {
            List<NoteEntity> shown = notesOf.getOrDefault(theme, List.of()).stream()
                    .filter(note -> note.fieldKey().equals(field.fieldKey()))
                    .filter(note -> note.mergedId() == null && !note.isHidden())
                    .toList();
            List<NoteGroupEntity> its = groupsOf.getOrDefault(theme, List.of()).stream()
                    .filter(group -> group.fieldKey().equals(field.fieldKey()))
                    .toList();
            List<UUID> order = new ArrayList<>(its.stream().map(NoteGroupEntity::id).toList());
            return new Field(
                    field.fieldKey(),
                    field.label(),
                    field.beforeScoring(),
                    shown.stream()
                            .sorted(Comparator.comparingInt(note -> place(order, note)))
                            .map(this::note)
                            .toList(),
                    its.stream()
                            .map(group -> new Group(group.id(), group.heading(), group.version(), dotsOf(group, shown)))
                            .toList());
        }

        private static int place(List<UUID> groups, NoteEntity note) {
            UUID group = note.groupId();
            return group == null ? groups.size() : groups.indexOf(group);
        }

        private Note note(NoteEntity note) {
            return new Note(
                    note.id(),
                    note.text(),
                    note.version(),
                    note.groupId(),
                    (int) heap(note).count() - 1,
                    sum(heap(note).map(NoteEntity::id)));
        }

        private @Nullable Integer dotsOf(NoteGroupEntity group, List<NoteEntity> shown) {
            return sum(Stream.concat(
                    Stream.of(group.id()),
                    shown.stream()
                            .filter(note -> group.id().equals(note.groupId()))
                            .flatMap(this::heap)
                            .map(NoteEntity::id)));
        }

        private @Nullable Integer sum(Stream<UUID> subjects) {
            List<Integer> found =
                    subjects.map(sums::get).filter(Objects::nonNull).toList();
            return found.isEmpty() ? null : found.stream().mapToInt(Integer::intValue).sum();
        }

        /** A note and all that stand behind it. */
        private Stream<NoteEntity> heap(NoteEntity note) {
            return Stream.concat(
                    Stream.of(note), behind.getOrDefault(note.id(), List.of()).stream().flatMap(this::heap));
        }

        /** The voting of a theme; null where none has been opened. */
        @Nullable Voting voting(UUID theme) {
            return votings.stream()
                    .filter(voting -> voting.theme().equals(theme))
                    .findFirst()
                    .map(voting -> new Voting(
                            voting.id(),
                            voting.field(),
                            voting.dots(),
                            voting.open(),
                            voting.voters(),
                            voting.open() ? offered(voting) : results(theme)))
                    .orElse(null);
        }

        private List<Option> offered(DotBallot.Stored voting) {
            List<Field> all = fields(voting.theme());
            Map<UUID, Option> known = new HashMap<>();
            for (Field field : all) {
                field.groups().forEach(group -> known.put(group.id(), option(group.id(), field, group)));
                field.notes().forEach(note -> known.put(note.id(), new Option(note.id(), note.text(), List.of(), null)));
            }
            return options.stream()
                    .filter(option -> option.voting().equals(voting.id()))
                    .filter(option -> known.containsKey(subject(option)))
                    .map(option -> {
                        Option shown = Objects.requireNonNull(known.get(subject(option)));
                        return new Option(option.id(), shown.text(), shown.notes(), null);
                    })
                    .toList();
        }

        /** As the notes stand now: what has been put together since counts together. */
        private List<Option> results(UUID theme) {
            return fields(theme).stream()
                    .flatMap(field -> Stream.concat(
                            field.groups().stream()
                                    .filter(group -> group.dots() != null)
                                    .map(group -> option(group.id(), field, group)),
                            field.in(null).stream()
                                    .filter(note -> note.dots() != null)
                                    .map(note -> new Option(note.id(), note.text(), List.of(), note.dots()))))
                    .sorted(Comparator.comparingInt((Option option) -> Objects.requireNonNullElse(option.dots(), 0))
                            .reversed())
                    .toList();
        }

        private static Option option(UUID id, Field field, Group group) {
            return new Option(
                    id,
                    group.heading(),
                    field.in(group).stream().map(Note::text).collect(Collectors.toList()),
                    group.dots());
        }

        private static UUID subject(DotBallot.Option option) {
            UUID note = option.note();
            return note == null ? Objects.requireNonNull(option.group()) : note;
        }
    }
}
