package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.ThemePhase;
import se.stegvis.processdag.VotingService;
import se.stegvis.processdag.WorkshopTheme;
import se.stegvis.processdag.policy.NoteRules;
import se.stegvis.shell.FieldFaults;

/** Dots on the notes of a theme: opening the voting, how many have voted, closing it, and what it came to. */
class VotingPanel extends Composite<Div> {

    private static final int USUAL_DOTS = 3;

    private final transient NotesBoard.Place place;
    private final transient VotingService votings;
    private final H3 title = new H3();
    private final Paragraph count = new Paragraph();
    private transient @Nullable WorkshopTheme drawn;

    VotingPanel(NotesBoard.Place place, VotingService votings) {
        this.place = place;
        this.votings = votings;
        getContent().addClassName("pd-voting");
        count.addClassName("pd-count");
        count.getElement().setAttribute("role", "status");
    }

    void show(WorkshopTheme theme) {
        if (isNew(theme)) {
            draw(theme);
        }
        drawn = theme;
        WorkshopTheme.Voting voting = theme.voting();
        if (voting != null) {
            count.setText(getTranslation(
                    voting.open() ? "processdagnotes.voting.voted" : "processdagnotes.voting.result",
                    voting.voters(),
                    voting.dots()));
        }
    }

    /** What one types here is not taken away by others' notes and votes. */
    private boolean isNew(WorkshopTheme theme) {
        WorkshopTheme before = drawn;
        if (before == null || before.phase() != theme.phase() || isChoice(before) != isChoice(theme)) {
            return true;
        }
        WorkshopTheme.Voting was = before.voting();
        WorkshopTheme.Voting is = theme.voting();
        if (was == null || is == null) {
            return was != is;
        }
        return !was.id().equals(is.id()) || was.open() != is.open() || (!is.open() && !was.options().equals(is.options()));
    }

    private static boolean isChoice(WorkshopTheme theme) {
        return theme.fields().stream().mapToLong(field -> field.notes().size()).sum() > 1;
    }

    private void draw(WorkshopTheme theme) {
        getContent().removeAll();
        WorkshopTheme.Voting voting = theme.voting();
        boolean now = theme.phase() == ThemePhase.NOTES;
        setVisible(voting != null || (now && isChoice(theme)));
        title.setText(getTranslation("processdagnotes.voting.title"));
        getContent().add(title);
        if (voting == null) {
            getContent().add(muted("processdagnotes.voting.help"), opening(theme, "processdagnotes.voting.open"));
        } else if (voting.open()) {
            open(theme, voting);
        } else {
            getContent().add(count, results(voting));
            if (now) {
                getContent().add(opening(theme, "processdagnotes.voting.again"));
            }
        }
    }

    private Component opening(WorkshopTheme theme, String label) {
        FieldFaults faults = new FieldFaults();
        Select<String> on = new Select<>();
        on.setLabel(getTranslation("processdagnotes.voting.on"));
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", getTranslation("processdagnotes.voting.all"));
        theme.fields().forEach(field -> names.put(field.key(), field.label()));
        on.setItems(names.keySet());
        on.setItemLabelGenerator(key -> Objects.requireNonNullElse(names.get(key), ""));
        on.setValue("");
        on.setVisible(theme.fields().size() > 1);
        IntegerField each = faults.add("dots", new IntegerField(getTranslation("processdagnotes.voting.each")));
        each.setMin(1);
        each.setMax(NoteRules.MOST_DOTS);
        each.setStepButtonsVisible(true);
        each.setManualValidation(true);
        each.setValue(USUAL_DOTS);
        Button open = new Button(getTranslation(label), click -> {
            String field = on.getValue();
            goOn(faults.run(this, () -> votings.open(
                    place.workshop(), theme.id(), field == null || field.isEmpty() ? null : field, each.getValue())));
        });
        Div row = new Div(on, each, open);
        row.addClassNames("sv-row", "pd-voting-open");
        return row;
    }

    private void open(WorkshopTheme theme, WorkshopTheme.Voting voting) {
        Button close = new Button(
                getTranslation("processdagnotes.voting.close"),
                click -> run(() -> votings.close(place.workshop(), theme.id())));
        close.addThemeVariants(ButtonVariant.PRIMARY);
        Button hands = new Button(
                getTranslation("processdagnotes.voting.hands"), click -> new HandsDialog(theme, voting).open());
        Button discard = new Button(
                getTranslation("processdagnotes.voting.discard"),
                click -> run(() -> votings.discard(place.workshop(), theme.id())));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Div row = new Div(close, hands, discard);
        row.addClassName("sv-row");
        getContent().add(count, muted("processdagnotes.voting.silent"), row);
    }

    private Component results(WorkshopTheme.Voting voting) {
        int most = voting.options().stream()
                .mapToInt(option -> Objects.requireNonNullElse(option.dots(), 0))
                .max()
                .orElse(0);
        OrderedList list = new OrderedList();
        list.addClassName("pd-results");
        for (WorkshopTheme.Option option : voting.options()) {
            int dots = Objects.requireNonNullElse(option.dots(), 0);
            Span words = new Span(option.text());
            words.addClassName("pd-lines-text");
            Span figure = new Span(getTranslation(dots == 1 ? "processdagnotes.dot" : "processdagnotes.dots", dots));
            figure.addClassName("pd-dots");
            ListItem item = new ListItem(words, new Text(" "), figure);
            if (dots > 0 && dots == most) {
                item.addClassName("pd-results-most");
            }
            list.add(item);
        }
        return list;
    }

    private void run(Runnable call) {
        goOn(new FieldFaults().run(this, call));
    }

    /** The button that was pressed may be gone: the keyboard goes on at the top of the voting. */
    private void goOn(boolean done) {
        place.refresh().run();
        if (done) {
            Spots.read(title);
        }
    }

    private Paragraph muted(String key) {
        Paragraph text = new Paragraph(getTranslation(key));
        text.addClassName("sv-muted");
        return text;
    }

    /** Dots counted in the room, when the phones fail. */
    private final class HandsDialog extends Dialog {

        private final Map<UUID, IntegerField> fields = new LinkedHashMap<>();
        private final FieldFaults faults = new FieldFaults();

        HandsDialog(WorkshopTheme theme, WorkshopTheme.Voting voting) {
            setHeaderTitle(getTranslation("processdagnotes.voting.hands"));
            Div form = new Div(muted("processdagnotes.voting.handsHelp"));
            form.addClassName("pd-hands");
            IntegerField voters = faults.add("voters", field(getTranslation("processdagnotes.voting.voters")));
            form.add(voters);
            voting.options().forEach(option -> {
                IntegerField field = faults.add(option.id().toString(), field(option.text()));
                fields.put(option.id(), field);
                form.add(field);
            });
            Button save = new Button(getTranslation("processdagnotes.voting.handsSave"), click -> {
                Map<UUID, Integer> counted = new LinkedHashMap<>();
                fields.forEach((option, field) -> counted.put(option, Objects.requireNonNullElse(field.getValue(), 0)));
                boolean done =
                        faults.run(this, () -> votings.count(place.workshop(), theme.id(), counted, voters.getValue()));
                if (done) {
                    close();
                }
                goOn(done);
            });
            save.addThemeVariants(ButtonVariant.PRIMARY);
            add(form);
            getFooter().add(new Button(getTranslation("processdag.lines.cancel"), click -> close()), save);
        }

        private static IntegerField field(String label) {
            IntegerField field = new IntegerField(label);
            field.setMin(0);
            field.setManualValidation(true);
            return field;
        }
    }
}
