package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.Completion;
import se.stegvis.funding.FormPlace;
import se.stegvis.funding.NamedPlace;
import se.stegvis.funding.PlaceChoice;
import se.stegvis.funding.Section;
import se.stegvis.funding.SubmittedFile;

/**
 * The places of an application as a tree of checkboxes, section by section: a whole section at once, a field, a goal, a partner. What is
 * chosen can have words of its own. A word typed in the search leaves the lines that have it.
 */
final class PlacePicker extends Composite<Div> implements HasValidation, Focusable<Div> {

    private final transient List<Line> lines = new ArrayList<>();
    private final transient Map<Section, Part> parts = new LinkedHashMap<>();
    private final Paragraph fault = new Paragraph();
    private final Paragraph chosen = new Paragraph();
    private final Paragraph noHits = new Paragraph();

    private final class Line {

        private final PlaceChoice choice;
        private final Checkbox box;
        private final TextArea words;
        private final Div row;

        Line(PlaceChoice choice, Optional<NamedPlace> before) {
            this.choice = choice;
            String name = CompletionCard.shortName(PlacePicker.this, choice);
            box = new Checkbox(name);
            words = Fields.text(getTranslation("fundingui.ask.words", name));
            row = new Div(box, words);
            row.addClassName("fu-place");
            if (choice.within().isPresent()) {
                row.addClassName("fu-place-within");
            }
            box.setValue(before.isPresent());
            // What has been asked for stays asked for.
            box.setReadOnly(before.isPresent());
            words.setValue(before.map(NamedPlace::message).orElse(""));
            words.setVisible(before.isPresent());
            box.addValueChangeListener(change -> {
                words.setVisible(change.getValue());
                follow();
            });
        }

        boolean has(String word, String section) {
            return (section + " " + box.getLabel()).toLowerCase(Locale.ROOT).contains(word);
        }
    }

    private final class Part {

        private final NativeDetails details = new NativeDetails();
        private final Checkbox whole = new Checkbox();
        private final Span count = new Span();
        private final String name;
        private final Div body = new Div();

        Part(Section section) {
            name = section.letter() + " " + getTranslation("funding.section." + section);
            whole.setLabel(getTranslation("fundingui.ask.section"));
            whole.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    lines.stream()
                            .filter(line -> line.choice.section() == section && line.choice.within().isEmpty())
                            .filter(line -> !line.box.isReadOnly())
                            .forEach(line -> line.box.setValue(change.getValue()));
                }
            });
            count.addClassNames("sv-muted", "sv-small");
            Span title = new Span(name);
            title.addClassName("sv-strong");
            details.setSummary(new Div(title, count));
            body.addClassName("fu-places");
            body.add(whole);
            details.setContent(body);
            details.addClassName("fu-place-section");
        }
    }

    PlacePicker(SubmittedFile file, Optional<Completion> open) {
        getContent().addClassName("fu-picker");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("fundingui.ask.places"));
        getContent().getElement().setAttribute("tabindex", "-1");
        TextField search = new TextField(getTranslation("fundingui.ask.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addClassName("sv-search");
        search.addValueChangeListener(change -> filter(change.getValue()));
        fault.addClassName("fu-picker-fault");
        fault.setVisible(false);
        fault.getElement().setAttribute("role", "alert");
        chosen.addClassNames("sv-muted", "sv-small");
        chosen.getElement().setAttribute("role", "status");
        noHits.addClassName("sv-empty");
        noHits.setVisible(false);
        getContent().add(search, chosen, fault);
        for (Section section : file.form().sections()) {
            parts.put(section, new Part(section));
        }
        for (PlaceChoice choice : file.places()) {
            Line line = new Line(choice, before(open, choice.place()));
            lines.add(line);
            Part part = parts.get(choice.section());
            if (part != null) {
                part.body.add(line.row);
                if (line.box.getValue()) {
                    part.details.setOpen(true);
                }
            }
        }
        parts.values().forEach(part -> getContent().add(part.details));
        getContent().add(noHits);
        follow();
    }

    private static Optional<NamedPlace> before(Optional<Completion> open, FormPlace place) {
        return open.stream()
                .flatMap(completion -> completion.places().stream())
                .filter(named -> named.place().equals(place))
                .findFirst();
    }

    /** What has been chosen. A part of what is chosen as a whole is said by it already. */
    List<NamedPlace> named() {
        return lines.stream()
                .filter(line -> line.box.getValue())
                .filter(line -> line.box.isReadOnly() || !withinChosen(line) || !line.words.getValue().isBlank())
                .map(line -> new NamedPlace(line.choice.place(), line.words.getValue()))
                .toList();
    }

    private boolean withinChosen(Line line) {
        return lines.stream()
                .anyMatch(other -> other.box.getValue()
                        && line.choice.within().equals(Optional.of(other.choice.place())));
    }

    private void follow() {
        int count = named().size();
        chosen.setText(getTranslation("fundingui.ask.chosen", count));
        parts.forEach((section, part) -> {
            long here = lines.stream()
                    .filter(line -> line.choice.section() == section && line.box.getValue())
                    .count();
            part.count.setText(here == 0 ? "" : " · " + getTranslation("fundingui.ask.chosenHere", here));
        });
        if (count > 0) {
            setInvalid(false);
        }
    }

    private void filter(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        boolean any = false;
        for (Map.Entry<Section, Part> each : parts.entrySet()) {
            Part part = each.getValue();
            boolean some = false;
            for (Line line : lines) {
                if (line.choice.section() == each.getKey()) {
                    boolean shown = word.isEmpty() || line.has(word, part.name);
                    line.row.setVisible(shown);
                    some |= shown;
                }
            }
            part.details.setVisible(some);
            part.whole.setVisible(word.isEmpty());
            if (!word.isEmpty()) {
                part.details.setOpen(some);
            }
            any |= some;
        }
        noHits.setText(getTranslation("fundingui.ask.noHits", typed));
        noHits.setVisible(!any);
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        fault.setText(message == null ? "" : message);
    }

    @Override
    public String getErrorMessage() {
        return fault.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        fault.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return fault.isVisible();
    }
}
