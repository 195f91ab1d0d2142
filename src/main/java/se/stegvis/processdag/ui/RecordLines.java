package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import se.stegvis.processdag.OutcomeKind;
import se.stegvis.processdag.ThemeId;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopRecord;
import se.stegvis.processdag.WorkshopTheme;

/** The lines of a day's record: notes, actions, outcomes, attendees. */
final class RecordLines {

    private final WorkshopId workshop;
    private final WorkshopRecord record;
    private final Component in;
    private final Runnable changed;

    /** @param changed called when a line has been stored */
    RecordLines(WorkshopId workshop, WorkshopRecord record, Component in, Runnable changed) {
        this.workshop = workshop;
        this.record = record;
        this.in = in;
        this.changed = changed;
    }

    Lines notes(ThemeId theme, String field, String label) {
        return lines(
                List.of(new Lines.Part("note", label)),
                values -> record.note(workshop, theme, field, values.getFirst()),
                (id, version, values) -> record.rewriteNote(workshop, id, version, values.getFirst()));
    }

    static List<Lines.Line> of(WorkshopTheme.Field field) {
        return field.notes().stream()
                .map(note -> new Lines.Line(note.id(), note.version(), List.of(note.text())))
                .toList();
    }

    Lines actions(ThemeId theme) {
        return lines(
                List.of(part("what", "action.what"), part("who", "action.who"), part("due", "action.due")),
                values -> record.agree(workshop, theme, values.get(0), values.get(1), values.get(2)),
                (id, version, values) ->
                        record.changeAction(workshop, id, version, values.get(0), values.get(1), values.get(2)));
    }

    static List<Lines.Line> actionsOf(WorkshopTheme theme) {
        return theme.actions().stream()
                .map(one -> new Lines.Line(one.id(), one.version(), List.of(one.what(), one.who(), one.due())))
                .toList();
    }

    Lines outcomes(OutcomeKind kind) {
        String label = in.getTranslation("processdag.outcome.label." + kind);
        List<Lines.Part> parts = kind.hasDue()
                ? List.of(new Lines.Part("outcome", label), part("outcomeDue", "action.due"))
                : List.of(new Lines.Part("outcome", label));
        return lines(
                parts,
                values -> record.conclude(workshop, kind, values.getFirst(), values.getLast()),
                (id, version, values) ->
                        record.rewriteOutcome(workshop, id, version, values.getFirst(), values.getLast()));
    }

    static List<Lines.Line> outcomesOf(WorkshopPicture picture, OutcomeKind kind) {
        return picture.outcomes(kind).stream()
                .map(one -> new Lines.Line(
                        one.id(),
                        one.version(),
                        kind.hasDue() ? List.of(one.text(), one.due()) : List.of(one.text())))
                .toList();
    }

    Lines attendees() {
        return lines(
                List.of(
                        part("name", "attendee.name"),
                        part("role", "attendee.role"),
                        part("organisation", "attendee.organisation")),
                values -> record.attend(workshop, values.get(0), values.get(1), values.get(2)),
                (id, version, values) ->
                        record.changeAttendee(workshop, id, version, values.get(0), values.get(1), values.get(2)));
    }

    static List<Lines.Line> attendeesOf(WorkshopPicture picture) {
        return picture.attendees().stream()
                .map(one -> new Lines.Line(one.id(), one.version(), List.of(one.name(), one.role(), one.organisation())))
                .toList();
    }

    private Lines lines(List<Lines.Part> parts, Lines.Add add, Lines.Save save) {
        return new Lines(
                parts,
                values -> {
                    add.add(values);
                    changed.run();
                },
                (id, version, values) -> {
                    save.save(id, version, values);
                    changed.run();
                });
    }

    private Lines.Part part(String name, String key) {
        return new Lines.Part(name, in.getTranslation("processdag.paper." + key));
    }
}
