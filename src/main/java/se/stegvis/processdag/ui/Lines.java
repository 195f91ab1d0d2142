package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WrittenLine;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.SaveStatus;
import se.stegvis.shell.SharedRow;
import se.stegvis.shell.TypedText;

/**
 * Lines that a group writes, each stored while one types. Below them stands an empty one; Enter leads there. What others write comes
 * in between without touching what one is typing.
 */
class Lines extends Composite<UnorderedList> {

    /** More lines than one person begins in one place. */
    private static final int MOST_OWN = 200;

    /** One line as it is stored. */
    record Line(UUID id, long version, List<String> values) {}

    /**
     * What the lines are.
     *
     * @param place which lines of the day
     * @param labels what the parts of a line are called
     * @param most how many there may be
     * @param write stores a line
     * @param read finds the lines in the day
     */
    record Kind(
            String place,
            List<String> labels,
            int most,
            ToLongFunction<WrittenLine> write,
            Function<WorkshopPicture, List<Line>> read) {}

    /**
     * The page they stand on.
     *
     * @param writer who writes, and in what: nobody meets words that somebody else's browser has kept
     * @param now the day as it is stored
     * @param status where the page says what is saved
     */
    record Page(String writer, Supplier<WorkshopPicture> now, SaveStatus status) {}

    /** What stands at a stored line besides its words. */
    interface Beside {

        /** Made anew whenever the line is drawn. */
        Component before(Line line);

        /** Made anew whenever the line is drawn. */
        Component after(Line line);
    }

    private final transient Kind kind;
    private final transient Page page;
    private final transient @Nullable Beside beside;
    private final transient Map<UUID, Row> rows = new LinkedHashMap<>();

    Lines(Kind kind, Page page) {
        this(kind, page, null);
    }

    /** @param beside what stands at each stored line; null for nothing */
    Lines(Kind kind, Page page, @Nullable Beside beside) {
        this.kind = kind;
        this.page = page;
        this.beside = beside;
        getContent().addClassName("pd-lines");
        if (kind.labels().size() == 1) {
            getContent().addClassName("pd-lines-plain");
        }
        addEmpty();
    }

    /** Shows the lines as they stand in the day; a line that others have changed is drawn anew. */
    void show(WorkshopPicture picture) {
        List<Line> lines = kind.read().apply(picture);
        Set<UUID> stored = lines.stream().map(Line::id).collect(Collectors.toSet());
        List.copyOf(rows.values()).stream()
                .filter(row -> row.isStored() && !stored.contains(row.line.id()))
                .forEach(this::remove);
        for (Line line : lines) {
            Row row = rows.get(line.id());
            if (row == null) {
                add(new Row(line), firstEmpty().map(empty -> getContent().indexOf(empty.item)).orElse(rows.size()));
            } else if (row.line.version() != line.version()) {
                // What is being typed there stands in the browser under the line's own key and meets the new words there.
                Row anew = new Row(line);
                getContent().replace(row.item, anew.item);
                rows.put(line.id(), anew);
            }
        }
        addEmpty();
    }

    private void addEmpty() {
        if (firstEmpty().isEmpty() && rows.size() < kind.most()) {
            List<String> blank = Collections.nCopies(kind.labels().size(), "");
            add(new Row(new Line(freeId(), WrittenLine.NEW, blank)), rows.size());
        }
    }

    private void add(Row row, int index) {
        rows.put(row.line.id(), row);
        getContent().addComponentAtIndex(index, row.item);
    }

    private void remove(Row row) {
        rows.remove(row.line.id());
        getContent().remove(row.item);
    }

    private Optional<Row> firstEmpty() {
        return rows.values().stream().filter(row -> !row.isStored()).findFirst();
    }

    /**
     * The identity of the line that this person begins next. It is the same after a reload or a restart, so that words which the
     * browser has kept find their line again, and words that were stored just before a crash become no second line.
     */
    private UUID freeId() {
        int last = IntStream.range(0, MOST_OWN)
                .filter(number -> rows.containsKey(ownId(number)))
                .max()
                .orElse(-1);
        return ownId(last + 1);
    }

    private UUID ownId(int number) {
        String name = page.writer() + "." + kind.place() + "." + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The lines that are stored, in order. */
    List<UUID> ids() {
        return rows.values().stream().filter(Row::isStored).map(row -> row.line.id()).toList();
    }

    /** Puts the focus in the empty line. */
    void begin() {
        firstEmpty().ifPresent(row -> row.fields.getFirst().focus());
    }

    /** From this field; whoever has gone somewhere else since is left where they are. */
    private void goToEmpty(TextArea from) {
        addEmpty();
        // A field that has just come cannot take the focus before it is drawn.
        firstEmpty().ifPresent(row -> row.fields
                .getFirst()
                .getElement()
                .executeJs(
                        "setTimeout(() => $0.contains(document.activeElement) && this.focus())", from.getElement()));
    }

    /** One line on screen. */
    private final class Row {

        private final ListItem item = new ListItem();
        private final List<TextArea> fields = new ArrayList<>();
        private final Set<String> declared = new HashSet<>();
        private final Button remove = new Button(getTranslation("processdag.lines.remove"), click -> clear());
        private final FieldFaults refusals = new FieldFaults();
        private Line line;
        private boolean furnished;
        private @Nullable TextArea goesOnFrom;

        Row(Line line) {
            this.line = line;
            SharedRow<List<String>> shared =
                    new SharedRow<>(new SharedRow.Stored<>(line.values(), line.version()), this::store, this::load);
            for (int part = 0; part < line.values().size(); part++) {
                item.add(typed(shared, part));
            }
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            item.add(remove);
            describe();
        }

        boolean isStored() {
            return line.version() != WrittenLine.NEW;
        }

        private TypedText typed(SharedRow<List<String>> shared, int number) {
            SharedRow.Part<List<String>> part =
                    new SharedRow.Part<>(values -> values.get(number), (values, text) -> with(values, number, text));
            TextArea field = new TextArea(kind.labels().get(number));
            field.setMinRows(1);
            field.setValue(line.values().get(number));
            fields.add(field);
            return new TypedText(
                            field,
                            page.writer() + "." + line.id() + "." + number,
                            shared.mark(part),
                            (text, base) -> save(shared, part, text, base),
                            page.status())
                    .allowDeclaringNumbers(declared::add)
                    .onEnter(() -> goOn(field));
        }

        /** Who types fast and ends with Enter may be ahead of the text: then one goes on as soon as the line is stored. */
        private void goOn(TextArea from) {
            if (isStored()) {
                goToEmpty(from);
            } else {
                from.getElement().executeJs("return this.value.trim() !== ''").then(Boolean.class, written -> {
                    if (isStored()) {
                        goToEmpty(from);
                    } else {
                        goesOnFrom = written ? from : null;
                    }
                });
            }
        }

        private long save(SharedRow<List<String>> shared, SharedRow.Part<List<String>> part, String text, long base) {
            try {
                return shared.save(part, text, base);
            } catch (EditConflictException conflict) {
                // Lines do not know who wrote them.
                throw new EditConflictException(
                        conflict.savedText(), conflict.savedVersion(), getTranslation("processdag.lines.somebody"));
            }
        }

        private SharedRow.Stored<List<String>> store(List<String> values, long version) {
            long stored = kind.write().applyAsLong(new WrittenLine(line.id(), version, values, declared));
            line = new Line(line.id(), stored, values);
            describe();
            addEmpty();
            TextArea from = goesOnFrom;
            if (from != null) {
                goesOnFrom = null;
                goToEmpty(from);
            }
            return new SharedRow.Stored<>(values, stored);
        }

        private Optional<SharedRow.Stored<List<String>>> load() {
            return kind.read().apply(page.now().get()).stream()
                    .filter(one -> one.id().equals(line.id()))
                    .findFirst()
                    .map(one -> new SharedRow.Stored<>(one.values(), one.version()));
        }

        private void describe() {
            remove.setVisible(isStored());
            Beside own = beside;
            if (own != null && isStored() && !furnished) {
                furnished = true;
                item.addComponentAsFirst(own.before(line));
                item.add(own.after(line));
            }
            String words = line.values().stream().filter(value -> !value.isBlank()).collect(Collectors.joining(" · "));
            remove.setAriaLabel(getTranslation("processdag.lines.removeWhat", words));
        }

        private void clear() {
            List<String> blank = Collections.nCopies(fields.size(), "");
            refusals.run(Lines.this, () -> {
                try {
                    store(blank, line.version());
                } catch (NotFoundException alreadyGone) {
                    // Somebody else took it away first, which is what was asked for.
                } catch (EditConflictException changed) {
                    Lines.this.show(page.now().get());
                    throw RefusedException.because("processdag.lines.conflict");
                }
                int place = List.copyOf(rows.values()).indexOf(this);
                Lines.this.remove(this);
                addEmpty();
                if (firstEmpty().isPresent()) {
                    begin();
                } else {
                    // Where no line is begun, the one that stands nearest.
                    rows.values().stream()
                            .skip(Math.max(0, Math.min(place, rows.size() - 1)))
                            .findFirst()
                            .ifPresent(row -> row.fields.getFirst().focus());
                }
            });
        }
    }

    private static List<String> with(List<String> values, int number, String text) {
        List<String> changed = new ArrayList<>(values);
        changed.set(number, text);
        return List.copyOf(changed);
    }
}
