package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.Message;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/**
 * Lines that a group writes: each can be changed where it stands, and a new one is added with Enter. What others write comes in
 * between without touching what one is typing.
 */
class Lines extends Composite<Div> {

    /** One line as it is stored. */
    record Line(UUID id, long version, List<String> values) {}

    /** A part of a line: its name in the service, and its label. */
    record Part(String name, String label) {}

    /** Adds a line. */
    @FunctionalInterface
    interface Add {
        void add(List<String> values);
    }

    /** Stores a line anew; all parts blank takes it away. */
    @FunctionalInterface
    interface Save {
        void save(UUID id, long version, List<String> values);
    }

    private final List<Part> parts;
    private final transient Add add;
    private final transient Save save;
    private final UnorderedList list = new UnorderedList();
    private final transient Map<UUID, Row> rows = new LinkedHashMap<>();

    Lines(List<Part> parts, Add add, Save save) {
        this.parts = parts;
        this.add = add;
        this.save = save;
        getContent().addClassName("pd-lines");
        list.addClassName("pd-lines-list");
        list.setVisible(false);
        getContent().add(list, newLine());
    }

    /** Shows these lines; one that is being changed stays as it is. */
    void show(List<Line> lines) {
        List<UUID> ids = lines.stream().map(Line::id).toList();
        rows.entrySet().removeIf(entry -> {
            boolean gone = !ids.contains(entry.getKey()) && !entry.getValue().changing;
            if (gone) {
                list.remove(entry.getValue().item);
            }
            return gone;
        });
        for (Line line : lines) {
            Row row = rows.get(line.id());
            if (row == null) {
                row = new Row(line);
                rows.put(line.id(), row);
                list.add(row.item);
            } else if (!row.changing && row.line.version() != line.version()) {
                row.line = line;
                row.read();
            }
        }
        list.setVisible(!rows.isEmpty());
    }

    private Div newLine() {
        FieldFaults faults = new FieldFaults();
        List<TextField> fields = fields(faults);
        Button button = new Button(getTranslation("processdag.lines.add"));
        button.addClickListener(click -> {
            if (faults.run(this, () -> add.add(values(fields)))) {
                fields.forEach(TextField::clear);
            }
            fields.getFirst().focus();
        });
        fields.forEach(field -> field.addKeyPressListener(Key.ENTER, enter -> button.click()));
        Div row = new Div();
        row.addClassName("pd-lines-new");
        fields.forEach(row::add);
        row.add(button);
        return row;
    }

    private List<TextField> fields(FieldFaults faults) {
        List<TextField> fields = new ArrayList<>();
        for (Part part : parts) {
            TextField field = faults.add(part.name(), new TextField(part.label()));
            // What was typed is there when Enter is pressed, not first when the field is left.
            field.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.EAGER);
            fields.add(field);
        }
        return fields;
    }

    private static List<String> values(List<TextField> fields) {
        return fields.stream().map(TextField::getValue).toList();
    }

    /** One line on screen: read, or being changed. */
    private final class Row {

        private final ListItem item = new ListItem();
        private Line line;
        private boolean changing;

        Row(Line line) {
            this.line = line;
            read();
        }

        void read() {
            changing = false;
            item.removeAll();
            String words = line.values().stream().filter(value -> !value.isBlank()).collect(Collectors.joining(" · "));
            Span text = new Span(words);
            text.addClassName("pd-lines-text");
            item.add(text);
            Button change = new Button(getTranslation("processdag.lines.change"), click -> change());
            change.addThemeVariants(ButtonVariant.TERTIARY);
            change.setAriaLabel(getTranslation("processdag.lines.changeWhat", words));
            item.add(change);
        }

        private void change() {
            changing = true;
            item.removeAll();
            FieldFaults faults = new FieldFaults();
            List<TextField> fields = fields(faults);
            for (int part = 0; part < fields.size(); part++) {
                fields.get(part).setValue(line.values().get(part));
            }
            Button store = new Button(getTranslation("processdag.lines.save"), click -> store(faults, values(fields)));
            Button remove = new Button(
                    getTranslation("processdag.lines.remove"),
                    click -> store(faults, parts.stream().map(part -> "").toList()));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            Button cancel = new Button(getTranslation("processdag.lines.cancel"), click -> read());
            cancel.addThemeVariants(ButtonVariant.TERTIARY);
            fields.forEach(field -> field.addKeyPressListener(Key.ENTER, enter -> store.click()));
            Div row = new Div();
            row.addClassName("pd-lines-new");
            fields.forEach(row::add);
            row.add(store, cancel, remove);
            item.add(row);
            fields.getFirst().focus();
        }

        private void store(FieldFaults faults, List<String> values) {
            try {
                if (faults.run(Lines.this, () -> save.save(line.id(), line.version(), values))) {
                    line = new Line(line.id(), line.version() + 1, values);
                    read();
                }
            } catch (EditConflictException conflict) {
                line = new Line(line.id(), conflict.savedVersion(), line.values());
                Notices.refused(Lines.this, Message.of("processdag.lines.conflict", conflict.savedText()));
            }
        }
    }
}
