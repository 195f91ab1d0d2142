package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.stegvis.foundation.AssociationId;
import se.stegvis.processdag.TemplateDraft;
import se.stegvis.processdag.TemplateDraftService;
import se.stegvis.processdag.TemplateId;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.SaveStatus;
import se.stegvis.shell.SharedRow;

/** A theme of a template under way, folded together until somebody works on it. */
class TemplateThemeCard extends Composite<NativeDetails> {

    /**
     * The page it stands on.
     *
     * @param writer who writes in which template
     * @param spots where the keyboard goes on
     * @param refill shows the template as it is now, and goes on at the first of these spots that is there
     * @param unfolded the themes that are open, and stay so when the page is filled anew
     */
    record Page(
            AssociationId association,
            TemplateId template,
            TemplateDraftService drafts,
            String writer,
            SaveStatus status,
            Spots spots,
            Consumer<String[]> refill,
            Set<UUID> unfolded) {}

    private final transient Page page;
    private final transient TemplateDraft.Theme theme;
    private final transient FieldFaults none = new FieldFaults();
    private final Checkbox same = new Checkbox();
    private final Paragraph before = new Paragraph();

    TemplateThemeCard(Page page, TemplateDraft.Theme theme, boolean first, boolean last) {
        this.page = page;
        this.theme = theme;
        H2 name = new H2(theme.name());
        Span time = new Span(Durations.of(this, theme.minutes()));
        time.addClassNames("sv-muted", "sv-small");
        Div summary = new Div(name, time);
        summary.addClassName("pd-summary");
        Div body = new Div(words(), minutes(), fields(), buttons(first, last));
        body.addClassName("pd-body");
        getContent().addClassNames("sv-card", "pd-template-theme");
        getContent().setSummary(summary);
        getContent().setContent(body);
        getContent().setOpen(page.unfolded().contains(theme.id()));
        getContent().addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                page.unfolded().add(theme.id());
            } else {
                page.unfolded().remove(theme.id());
            }
        });
    }

    private Component words() {
        StoredWords words = new StoredWords(
                page.writer() + "." + theme.id(),
                getTranslation("processdag.lines.somebody"),
                page.status(),
                words(theme),
                (typed, version) -> {
                    long stored = page.drafts()
                            .describeTheme(page.association(), page.template(), theme.id(), typed.get(0), typed.get(1), version);
                    showSame(typed.get(1).strip());
                    return stored;
                },
                () -> page.drafts().open(page.association(), page.template()).themes().stream()
                        .filter(one -> one.id().equals(theme.id()))
                        .findFirst()
                        .map(TemplateThemeCard::words));
        TextField question = new TextField(getTranslation("processdag.prepare.scaleQuestion"));
        question.setHelperText(getTranslation("processdag.prepare.scaleQuestionHelp"));
        same.setLabel(getTranslation("processdagbefore.editor.same"));
        same.setHelperText(getTranslation("processdagbefore.editor.sameHelp"));
        same.setValue(theme.same());
        same.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                store(() -> page.drafts().sameQuestion(page.association(), page.template(), theme.id(), change.getValue()));
            }
        });
        before.addClassNames("sv-muted", "sv-small");
        showSame(theme.question());
        Div part = new Div(
                words.in(spot("name", new TextField(getTranslation("processdagbefore.editor.themeName"))), 0),
                words.in(question, 1),
                before,
                same);
        part.addClassName("pd-body");
        return part;
    }

    private static SharedRow.Stored<List<String>> words(TemplateDraft.Theme theme) {
        return new SharedRow.Stored<>(List.of(theme.name(), theme.question()), theme.version());
    }

    /** Whether days can still be compared by the question is asked only where it is no longer in the words it had. */
    private void showSame(String question) {
        String earlier = Optional.ofNullable(theme.before()).orElse("");
        boolean anew = !earlier.isEmpty() && !question.isBlank() && !question.equals(earlier);
        before.setText(getTranslation("processdagbefore.editor.before", earlier));
        before.setVisible(anew);
        same.setVisible(anew);
    }

    private Component minutes() {
        FieldFaults faults = new FieldFaults();
        MinutesField minutes =
                faults.add("minutes", new MinutesField(getTranslation("processdagbefore.editor.minutes"), theme.minutes()));
        MinutesField pause =
                faults.add("pause", new MinutesField(getTranslation("processdagbefore.editor.pause"), theme.pause()));
        Runnable set = () -> {
            if (faults.run(
                    this,
                    () -> page.drafts()
                            .time(page.association(), page.template(), theme.id(), minutes.getValue(), pause.getValue()))) {
                page.status().saved();
            }
        };
        minutes.whenTyped(set);
        pause.whenTyped(set);
        Div row = new Div(minutes, pause);
        row.addClassName("sv-row");
        return row;
    }

    private Component fields() {
        OrderedList list = new OrderedList();
        list.addClassName("pd-template-fields");
        theme.fields().forEach(field -> list.add(field(field)));
        FieldFaults faults = new FieldFaults();
        TextField label =
                faults.add("label", spot("newField", new TextField(getTranslation("processdagbefore.editor.newField"))));
        Button add = new Button(getTranslation("processdagbefore.editor.addField"));
        add.addClickListener(click -> {
            if (faults.run(
                    this,
                    () -> page.drafts().addField(page.association(), page.template(), theme.id(), label.getValue()))) {
                refill("newField");
            }
        });
        Div row = new Div(label, add);
        row.addClassName("pd-lines-new");
        Div part = new Div(new H3(getTranslation("processdagbefore.editor.fields")), list, row);
        part.addClassName("pd-body");
        return part;
    }

    private ListItem field(TemplateDraft.Field field) {
        StoredWords words = new StoredWords(
                page.writer() + "." + field.id(),
                getTranslation("processdag.lines.somebody"),
                page.status(),
                new SharedRow.Stored<>(List.of(field.label()), field.version()),
                (typed, version) -> page.drafts()
                        .describeField(page.association(), page.template(), theme.id(), field.id(), typed.getFirst(), version),
                () -> page.drafts().open(page.association(), page.template()).themes().stream()
                        .flatMap(one -> one.fields().stream())
                        .filter(one -> one.id().equals(field.id()))
                        .findFirst()
                        .map(now -> new SharedRow.Stored<>(List.of(now.label()), now.version())));
        TextField label = new TextField();
        label.setAriaLabel(getTranslation("processdagbefore.editor.field"));
        Checkbox asked = new Checkbox(getTranslation("processdagbefore.editor.beforeScoring"));
        asked.setValue(field.before());
        asked.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                store(() -> page.drafts()
                        .before(page.association(), page.template(), theme.id(), field.id(), change.getValue()));
            }
        });
        Div buttons = new Div(
                button("processdag.prepare.earlier", field.label(), field.id() + ".earlier", () -> page.drafts()
                        .moveField(page.association(), page.template(), theme.id(), field.id(), true)),
                button("processdag.prepare.later", field.label(), field.id() + ".later", () -> page.drafts()
                        .moveField(page.association(), page.template(), theme.id(), field.id(), false)),
                button("processdag.prepare.remove", field.label(), field.id() + ".remove", () -> page.drafts()
                        .removeField(page.association(), page.template(), theme.id(), field.id())));
        buttons.addClassName("sv-row");
        Div row = new Div(asked, buttons);
        row.addClassName("sv-row");
        return new ListItem(words.in(label, 0), row);
    }

    private Component buttons(boolean first, boolean last) {
        Button earlier = button("processdag.prepare.earlier", theme.name(), "earlier", () -> page.drafts()
                .moveTheme(page.association(), page.template(), theme.id(), true));
        earlier.setEnabled(!first);
        Button later = button("processdag.prepare.later", theme.name(), "later", () -> page.drafts()
                .moveTheme(page.association(), page.template(), theme.id(), false));
        later.setEnabled(!last);
        String label = getTranslation("processdagbefore.editor.removeTheme");
        Button remove = new Button(label, click -> Confirmation.ask(
                this,
                "processdagbefore.editor.removing",
                () -> {
                    if (none.run(this, () -> page.drafts()
                            .removeTheme(page.association(), page.template(), theme.id()))) {
                        page.refill().accept(new String[] {TemplateEditorView.NEW_THEME});
                    }
                },
                theme.name()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(label + ": " + theme.name());
        Div row = new Div(earlier, later, remove);
        row.addClassName("sv-row");
        return row;
    }

    /** The first can be moved no further, and what is removed is gone: then the keyboard goes on beside it. */
    private Button button(String key, String of, String spot, Runnable work) {
        String label = getTranslation(key);
        Button button = spot(spot, new Button(label, click -> {
            if (none.run(this, work)) {
                refill(spot, "later", "newField");
            }
        }));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label + ": " + of);
        return button;
    }

    private <C extends Component & Focusable<?>> C spot(String name, C part) {
        return page.spots().add(theme.id() + "." + name, part);
    }

    private void refill(String... spots) {
        page.refill().accept(Stream.of(spots).map(name -> theme.id() + "." + name).toArray(String[]::new));
    }

    private void store(Runnable work) {
        if (none.run(this, work)) {
            page.status().saved();
        }
    }
}
