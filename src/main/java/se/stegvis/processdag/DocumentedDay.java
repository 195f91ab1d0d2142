package se.stegvis.processdag;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberKind;

/**
 * All that the documentation of a processdag says, in the order of the paper. A locked version is stored as this, so that it can be
 * read as it was whatever becomes of the day; a part that a later version of the program adds is missing in it.
 *
 * @param format {@value #FORMAT} in what is written now
 * @param start when the day began; null of one on paper, of which it is not known
 * @param aim what the day was for; blank where nothing was said
 * @param leaders names of those who led it
 * @param citizens how many citizens attended; a number is all that is known of them
 * @param comment the processledare's own; blank for none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DocumentedDay(
        int format,
        String association,
        String initiative,
        String name,
        LocalDate date,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        LocalDate from,
        LocalDate to,
        String aim,
        List<String> leaders,
        String documenter,
        boolean onPaper,
        List<Person> attendees,
        int citizens,
        List<Theme> themes,
        List<Ending> endings,
        String comment) {

    static final int FORMAT = 1;

    /** Somebody who was there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Person(String name, String role, String organisation) {}

    /**
     * A theme.
     *
     * @param question what was scored; null for a theme without a scale
     * @param result the scores of the last round; null where it was not scored
     * @param earlier those of the rounds before, the first one first
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Theme(
            String number,
            String name,
            @Nullable String question,
            @Nullable Scores result,
            List<Scores> earlier,
            List<Part> parties,
            List<Field> fields,
            List<Action> actions) {

        public Theme {
            earlier = orNone(earlier);
            parties = orNone(parties);
            fields = orNone(fields);
            actions = orNone(actions);
        }
    }

    /**
     * What was scored.
     *
     * @param scores every one, lowest first; empty where only the figures are known
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Scores(List<BigDecimal> scores, BigDecimal highest, BigDecimal mean, BigDecimal lowest, int answers) {

        public Scores {
            scores = orNone(scores);
        }

        static Scores of(ScoreSummary summary) {
            return new Scores(summary.scores(), summary.highest(), summary.mean(), summary.lowest(), summary.count());
        }

        /** The same as the rest of the program knows it. */
        public ScoreSummary summary() {
            return scores.isEmpty() ? ScoreSummary.known(highest, mean, lowest, answers) : ScoreSummary.of(scores);
        }
    }

    /** One party's answers as a total. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(MemberKind party, int answers, BigDecimal mean) {}

    /** A question and what was noted under it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Field(String label, List<Group> groups) {

        public Field {
            groups = orNone(groups);
        }
    }

    /**
     * Notes that belong together.
     *
     * @param heading blank for notes in no group
     * @param dots the dots it and its notes have got; null where none was voted on
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Group(String heading, @Nullable Integer dots, List<Note> notes) {

        public Group {
            notes = orNone(notes);
        }
    }

    /**
     * Something noted.
     *
     * @param alike how many more said the same
     * @param dots the dots it has got; null where it was not voted on
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Note(String text, int alike, @Nullable Integer dots) {

        static Note of(WorkshopTheme.Note note) {
            return new Note(note.text(), note.alike(), note.dots());
        }
    }

    /**
     * What was agreed.
     *
     * @param due when, in the group's own words; blank where it was not said
     * @param dueOn the day it is to be done by; null where none has been set
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Action(String what, String who, String due, @Nullable LocalDate dueOn) {

        /** When: the group's own words, and the day where it is known and not already in them; blank for neither. */
        public String when() {
            if (dueOn == null || due.contains(dueOn.toString())) {
                return due;
            }
            return due.isBlank() ? dueOn.toString() : due + " (" + dueOn + ")";
        }
    }

    /**
     * Medskick, spridning, uppföljning or höjdpunkt.
     *
     * @param due when, in the group's own words; blank where it was not said
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ending(OutcomeKind kind, String text, String due) {}

    public DocumentedDay {
        leaders = orNone(leaders);
        attendees = orNone(attendees);
        themes = orNone(themes);
        endings = orNone(endings);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Those of the endings that are of one kind. */
    public List<Ending> endings(OutcomeKind kind) {
        return endings.stream().filter(one -> one.kind() == kind).toList();
    }

    /**
     * The day as it stands in the picture.
     *
     * @param dueDays the days that actions are to be done by, of those that have one
     */
    static DocumentedDay of(
            WorkshopPicture picture,
            Map<UUID, LocalDate> dueDays,
            String association,
            String aim,
            List<String> leaders,
            String comment) {
        Workshop workshop = picture.workshop();
        return new DocumentedDay(
                FORMAT,
                association,
                workshop.initiativeName(),
                workshop.name(),
                workshop.date(),
                workshop.onPaper() ? null : workshop.start(),
                workshop.onPaper() ? null : workshop.end(),
                workshop.from(),
                workshop.to(),
                aim,
                leaders,
                workshop.documenter(),
                workshop.onPaper(),
                picture.attendees().stream()
                        .map(one -> new Person(one.name(), one.role(), one.organisation()))
                        .toList(),
                picture.citizens(),
                picture.themes().stream().map(theme -> theme(theme, dueDays)).toList(),
                picture.outcomes().stream()
                        .map(one -> new Ending(one.kind(), one.text(), one.due()))
                        .toList(),
                comment);
    }

    private static Field field(WorkshopTheme.Field field) {
        Stream<Group> loose = Stream.of(new Group("", null, notes(field.in(null))));
        Stream<Group> grouped = field.groups().stream()
                .map(group -> new Group(group.heading(), group.dots(), notes(field.in(group))));
        return new Field(
                field.label(),
                Stream.concat(loose, grouped)
                        .filter(group -> !group.notes().isEmpty())
                        .toList());
    }

    private static List<Note> notes(List<WorkshopTheme.Note> notes) {
        return notes.stream().map(Note::of).toList();
    }

    private static Theme theme(WorkshopTheme theme, Map<UUID, LocalDate> dueDays) {
        return new Theme(
                theme.number(),
                theme.name(),
                theme.scaleQuestion(),
                theme.result() == null ? null : Scores.of(theme.result()),
                theme.earlier().stream().map(Scores::of).toList(),
                theme.parties().stream()
                        .map(party -> new Part(party.party(), party.count(), party.mean()))
                        .toList(),
                theme.fields().stream().map(DocumentedDay::field).toList(),
                theme.actions().stream()
                        .map(action -> new Action(action.what(), action.who(), action.due(), dueDays.get(action.id())))
                        .toList());
    }
}
