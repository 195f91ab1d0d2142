package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.Moment;
import se.stegvis.processdag.OutcomeKind;
import se.stegvis.processdag.ScoreSummary;
import se.stegvis.processdag.ThemePhase;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopRecord;
import se.stegvis.processdag.WorkshopScript;
import se.stegvis.processdag.WorkshopState;
import se.stegvis.processdag.WorkshopTheme;
import se.stegvis.shell.FieldFaults;

/**
 * Leading the day: where one is in the script, what to do now, one button onwards, and what the group writes. Only what has changed
 * is drawn anew, so nobody is interrupted in the middle of a word.
 */
class RunPanel extends Composite<Div> {

    private final WorkshopId id;
    private final transient WorkshopScript script;
    private final transient WorkshopRecord record;
    private final transient RecordLines lines;
    private final transient Runnable refresh;
    private final OrderedList steps = new OrderedList();
    private final Div stage = new Div();
    private final Paragraph count = new Paragraph();
    private final transient FieldFaults refusals = new FieldFaults();
    private final transient List<Consumer<WorkshopPicture>> moving = new ArrayList<>();
    private transient @Nullable Moment drawn;

    /** @param refresh draws the page anew: who has pressed sees it at once, not first when told like everybody else */
    RunPanel(WorkshopId id, WorkshopScript script, WorkshopRecord record, Lines.Page page, Runnable refresh) {
        this.id = id;
        this.script = script;
        this.record = record;
        this.refresh = refresh;
        this.lines = new RecordLines(id, record, this, page);
        getContent().addClassName("pd-run");
        steps.addClassName("pd-steps");
        Nav overview = new Nav(steps);
        overview.getElement().setAttribute("aria-label", getTranslation("processdag.run.script"));
        stage.addClassName("pd-run-stage");
        count.addClassName("pd-count");
        count.getElement().setAttribute("role", "status");
        Div side = new Div(overview, page.status());
        side.addClassName("pd-run-side");
        getContent().add(side, stage);
    }

    void show(WorkshopPicture picture) {
        if (!picture.moment().equals(drawn)) {
            drawn = picture.moment();
            draw(picture);
        }
        steps(picture);
        count.setText(counted(picture));
        count.setVisible(picture.workshop().state() == WorkshopState.OPEN);
        moving.forEach(part -> part.accept(picture));
    }

    private void draw(WorkshopPicture picture) {
        stage.removeAll();
        moving.clear();
        if (picture.workshop().state() == WorkshopState.CLOSED) {
            stage.add(card(new H2(getTranslation("processdag.run.closed")), new Paragraph(getTranslation("processdag.run.closedHelp"))));
            picture.themes().forEach(theme -> stage.add(theme(theme)));
            outcomes();
        } else if (picture.isClosing()) {
            stage.add(step(getTranslation("processdag.run.closing"), "processdag.run.advice.CLOSING", closeButton()));
            outcomes();
        } else {
            picture.current().ifPresentOrElse(this::current, () -> {
                EarlyAnswers early = new EarlyAnswers();
                moving.add(early::show);
                Div lobby = step(
                        getTranslation("processdag.run.lobby"), "processdag.run.advice.LOBBY", next("processdag.run.next.LOBBY"));
                lobby.add(early);
                stage.add(lobby);
            });
        }
        CitizenCount citizens = new CitizenCount(id, record);
        moving.add(citizens::show);
        stage.add(card(new H2(getTranslation("processdag.paper.attendees")), moving(lines.attendees()), citizens));
    }

    private void current(WorkshopTheme theme) {
        String key = theme.phase() + (theme.phase() == ThemePhase.THINKING && !theme.hasScale() ? ".noScale" : "");
        List<Component> buttons = new ArrayList<>(List.of(next("processdag.run.next." + key)));
        if (theme.phase() == ThemePhase.SCORING) {
            Button without = new Button(
                    getTranslation("processdag.run.unscored"),
                    click -> press(() -> script.leaveUnscored(id, seen())));
            without.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(without);
        }
        Div step = step(theme.name(), "processdag.run.advice." + key, buttons.toArray(Component[]::new));
        ScoreSummary result = theme.result();
        if (result != null) {
            step.add(new Scores(theme, result, getLocale()));
        }
        stage.add(step);
        if (theme.phase() != ThemePhase.SCORING) {
            stage.add(theme(theme));
        }
    }

    /** A theme's questions with what has been noted, and who does what. */
    private Div theme(WorkshopTheme theme) {
        Div card = card(new H2(getTranslation("processdag.run.notes", theme.name())));
        for (WorkshopTheme.Field field : theme.fields()) {
            card.add(new H3(field.label()), moving(lines.notes(theme.id(), field.key(), field.label())));
        }
        card.add(new H3(getTranslation("processdag.paper.actions")), moving(lines.actions(theme.id())));
        return card;
    }

    /** Lines that follow what is stored for as long as they stand here. */
    private Lines moving(Lines all) {
        moving.add(all::show);
        return all;
    }

    private void outcomes() {
        for (OutcomeKind kind : OutcomeKind.values()) {
            stage.add(card(new H2(getTranslation("processdag.outcome." + kind)), moving(lines.outcomes(kind))));
        }
    }

    private Div step(String title, String advice, Component... buttons) {
        Div row = new Div(buttons);
        row.addClassName("sv-row");
        Paragraph help = new Paragraph(getTranslation(advice));
        return card(new H2(title), help, count, row);
    }

    private Button next(String key) {
        Button next = new Button(getTranslation(key));
        next.setId("nasta");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        // A second press before the page has moved on is about the step one saw, and the service takes it as such.
        next.addClickListener(click -> press(() -> script.advance(id, seen())));
        return next;
    }

    private Button closeButton() {
        Button close = new Button(getTranslation("processdag.run.close"));
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.addClickListener(click -> {
            ConfirmDialog sure = new ConfirmDialog(
                    getTranslation("processdag.run.close.title"),
                    getTranslation("processdag.run.close.text"),
                    getTranslation("processdag.run.close"),
                    confirmed -> press(() -> script.close(id)));
            sure.setCancelable(true);
            sure.setCancelText(getTranslation("processdag.lines.cancel"));
            sure.open();
        });
        return close;
    }

    private void press(Runnable call) {
        refusals.run(this, call);
        refresh.run();
    }

    private Moment seen() {
        return java.util.Objects.requireNonNull(drawn);
    }

    private String counted(WorkshopPicture picture) {
        return picture.current()
                .filter(theme -> theme.phase() == ThemePhase.SCORING)
                .map(theme -> getTranslation("processdag.wall.answered", theme.answered(), picture.joined()))
                .orElseGet(() -> getTranslation("processdag.wall.joined", picture.joined()));
    }

    private void steps(WorkshopPicture picture) {
        steps.removeAll();
        Moment now = picture.moment();
        step(getTranslation("processdag.run.lobby"), now.theme() == null && !picture.isClosing(), "");
        for (WorkshopTheme theme : picture.themes()) {
            step(theme.name(), theme.id().equals(now.theme()), getTranslation("processdag.phase." + theme.phase()));
        }
        step(getTranslation("processdag.run.closing"), picture.isClosing(), "");
    }

    private void step(String name, boolean current, String state) {
        Paragraph where = new Paragraph(state);
        where.addClassNames("sv-muted", "sv-small");
        ListItem item = new ListItem(new Paragraph(name), where);
        if (current) {
            item.getElement().setAttribute("aria-current", "step");
        }
        steps.add(item);
    }

    private static Div card(Component... content) {
        Div card = new Div(content);
        card.addClassName("sv-card");
        return card;
    }
}
