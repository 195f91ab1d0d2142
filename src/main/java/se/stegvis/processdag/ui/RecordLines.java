package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.OutcomeKind;
import se.stegvis.processdag.ThemeId;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopRecord;
import se.stegvis.processdag.WorkshopRoom;
import se.stegvis.processdag.WorkshopTheme;
import se.stegvis.processdag.WrittenLine;

/** The lines of a day's record: notes, actions, outcomes, attendees. */
final class RecordLines {

    private static final int MANY = Integer.MAX_VALUE;

    private final WorkshopId workshop;
    private final WorkshopRecord record;
    private final Component in;
    private final Lines.Page page;

    RecordLines(WorkshopId workshop, WorkshopRecord record, Component in, Lines.Page page) {
        this.workshop = workshop;
        this.record = record;
        this.in = in;
        this.page = page;
    }

    /** The notes of a theme, to write, to put in order and to vote on. */
    NotesBoard board(WorkshopTheme theme, NotesBoard.Services services, Runnable refresh) {
        return new NotesBoard(new NotesBoard.Place(workshop, theme, page, refresh), services, this);
    }

    /** The notes under a question that stand in a group; new ones are begun among those that stand in none. */
    Lines notes(ThemeId theme, String field, @Nullable UUID group, String label, Lines.Beside beside) {
        return new Lines(
                new Lines.Kind(
                        "note." + theme + "." + field,
                        List.of(label),
                        group == null ? MANY : 0,
                        line -> record.writeNote(workshop, theme, field, line),
                        picture -> theme(picture, theme)
                                .flatMap(now -> now.fields().stream())
                                .filter(one -> one.key().equals(field))
                                .flatMap(one -> one.notes().stream())
                                .filter(note -> Objects.equals(note.group(), group))
                                .map(note -> new Lines.Line(note.id(), note.version(), List.of(note.text())))
                                .toList()),
                page,
                beside);
    }

    Lines actions(ThemeId theme) {
        return lines(
                "action." + theme,
                labels("action.what", "action.who", "action.due"),
                MANY,
                line -> record.writeAction(workshop, theme, line),
                picture -> theme(picture, theme)
                        .flatMap(now -> now.actions().stream())
                        .map(one -> new Lines.Line(one.id(), one.version(), List.of(one.what(), one.who(), one.due())))
                        .toList());
    }

    Lines outcomes(OutcomeKind kind) {
        String label = in.getTranslation("processdag.outcome.label." + kind);
        return lines(
                "outcome." + kind,
                kind.hasDue() ? List.of(label, labels("action.due").getFirst()) : List.of(label),
                kind == OutcomeKind.MESSAGE ? OutcomeKind.MOST_MESSAGES : MANY,
                line -> record.writeOutcome(workshop, kind, line),
                picture -> picture.outcomes(kind).stream()
                        .map(one -> new Lines.Line(
                                one.id(),
                                one.version(),
                                kind.hasDue() ? List.of(one.text(), one.due()) : List.of(one.text())))
                        .toList());
    }

    Lines parked(WorkshopRoom room) {
        return lines(
                "parked",
                List.of(in.getTranslation("processdagroom.parked.label")),
                MANY,
                line -> room.writeParked(workshop, line),
                picture -> picture.room().parked().stream()
                        .map(one -> new Lines.Line(one.id(), one.version(), List.of(one.text())))
                        .toList());
    }

    Lines attendees() {
        return lines(
                "attendee",
                labels("attendee.name", "attendee.role", "attendee.organisation"),
                MANY,
                line -> record.writeAttendee(workshop, line),
                picture -> picture.attendees().stream()
                        .map(one -> new Lines.Line(
                                one.id(), one.version(), List.of(one.name(), one.role(), one.organisation())))
                        .toList());
    }

    private Lines lines(
            String place,
            List<String> labels,
            int most,
            ToLongFunction<WrittenLine> write,
            Function<WorkshopPicture, List<Lines.Line>> read) {
        return new Lines(new Lines.Kind(place, labels, most, write, read), page);
    }

    private static Stream<WorkshopTheme> theme(WorkshopPicture picture, ThemeId theme) {
        return picture.themes().stream().filter(one -> one.id().equals(theme));
    }

    private List<String> labels(String... keys) {
        return Stream.of(keys).map(key -> in.getTranslation("processdag.paper." + key)).toList();
    }
}
