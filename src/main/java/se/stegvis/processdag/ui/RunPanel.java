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
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.Moment;
import se.stegvis.processdag.OutcomeKind;
import se.stegvis.processdag.ScoreSummary;
import se.stegvis.processdag.ThemePhase;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopRecord;
import se.stegvis.processdag.WorkshopScript;
import se.stegvis.processdag.WorkshopState;
import se.stegvis.processdag.WorkshopTheme;
import se.stegvis.shell.Confirmation;
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
    private final transient RoomTools tools;
    private final transient NotesBoard.Services notes;
    private final transient Runnable refresh;
    private final RoomCard room;
    private final OrderedList steps = new OrderedList();
    private final Div stage = new Div();
    private final Paragraph count = new Paragraph();
    private final transient FieldFaults refusals = new FieldFaults();
    private final transient List<Consumer<WorkshopPicture>> moving = new ArrayList<>();
    private transient @Nullable Component opening;
    private final transient List<H2> headings = new ArrayList<>();
    private transient @Nullable Moment drawn;
    private int drawnRound;

    /** @param refresh draws the page anew: who has pressed sees it at once, not first when told like everybody else */
    RunPanel(
            Workshop workshop,
            WorkshopScript script,
            WorkshopRecord record,
            NotesBoard.Services notes,
            RoomTools tools,
            Clock clock,
            Lines.Page page,
            Runnable refresh) {
        this.id = workshop.id();
        this.script = script;
        this.notes = notes;
        this.tools = tools;
        this.room = new RoomCard(workshop, tools, clock, refresh);
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
        getContent().add(side, stage, room);
    }

    /** What the day opens with stands below the first step, until that is taken. */
    void opensWith(Component what) {
        opening = what;
    }

    void show(WorkshopPicture picture) {
        int round = picture.current().map(WorkshopTheme::round).orElse(0);
        if (!picture.moment().equals(drawn) || round != drawnRound) {
            drawn = picture.moment();
            drawnRound = round;
            draw(picture);
        }
        steps(picture);
        room.show(picture);
        count.setText(counted(picture));
        count.setVisible(picture.workshop().state() == WorkshopState.OPEN);
        moving.forEach(part -> part.accept(picture));
    }

    private void draw(WorkshopPicture picture) {
        stage.removeAll();
        headings.clear();
        moving.clear();
        if (picture.workshop().state() == WorkshopState.CLOSED) {
            String help = picture.workshop().onPaper() ? "processdagpaper.view.notes" : "processdag.run.closedHelp";
            stage.add(card(heading(getTranslation("processdag.run.closed")), new Paragraph(getTranslation(help))));
            picture.themes().stream().filter(theme -> !isAboutTheDay(theme)).forEach(theme -> stage.add(theme(theme)));
            outcomes();
        } else if (picture.isClosing()) {
            stage.add(step(getTranslation("processdag.run.closing"), "processdag.run.advice.CLOSING", closing(picture)));
            outcomes();
        } else {
            picture.current().ifPresentOrElse(theme -> current(picture, theme), () -> lobby(picture));
        }
        stage.add(card(
                new H2(getTranslation("processdagroom.parked")),
                new Paragraph(getTranslation("processdagroom.parked.help")),
                moving(lines.parked(tools.room()))));
        CitizenCount citizens = new CitizenCount(id, record);
        moving.add(citizens::show);
        stage.add(card(new H2(getTranslation("processdag.paper.attendees")), moving(lines.attendees()), citizens));
    }

    private void lobby(WorkshopPicture picture) {
        Div step = step(getTranslation("processdag.run.lobby"), "processdag.run.advice.LOBBY", next("processdag.run.next.LOBBY"));
        RadioButtonGroup<Boolean> order = new RadioButtonGroup<>(getTranslation("processdagroom.order"));
        order.setItems(false, true);
        order.setItemLabelGenerator(
                bySpread -> getTranslation(bySpread ? "processdagroom.order.spread" : "processdagroom.order.planned"));
        order.setValue(picture.room().bySpread());
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                press(() -> tools.room().order(id, change.getValue()));
            }
        });
        moving.add(now -> order.setValue(now.room().bySpread()));
        step.add(order);
        EarlyAnswers early = new EarlyAnswers();
        moving.add(early::show);
        step.add(early);
        stage.add(step);
        Component first = opening;
        if (first != null) {
            stage.add(first);
        }
    }

    private void current(WorkshopPicture picture, WorkshopTheme theme) {
        String key = theme.phase() + (theme.phase() == ThemePhase.THINKING && !theme.hasScale() ? ".noScale" : "");
        List<Component> buttons = new ArrayList<>(List.of(next(nextKey(picture, theme, key))));
        if (theme.phase() == ThemePhase.SCORING) {
            Button without = new Button(
                    getTranslation("processdag.run.unscored"),
                    click -> press(() -> script.leaveUnscored(id, seen())));
            without.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(without);
        }
        ScoreSummary result = theme.result();
        if (result != null) {
            buttons.add(again());
        }
        Div step = step(name(theme), adviceKey(picture, theme, key), buttons.toArray(Component[]::new));
        if (result != null) {
            Paragraph late = new Paragraph(getTranslation("processdagroom.again.help"));
            late.addClassName("sv-muted");
            step.add(late, new Scores(theme, result, picture.room().lastTime(), getLocale()));
        }
        stage.add(step);
        if (theme.phase() == ThemePhase.SCORING) {
            stage.add(new TypedScoresForm(id, theme.id(), picture.joined(), tools.themes(), refresh));
        } else if (!isAboutTheDay(theme)) {
            stage.add(theme(theme));
        }
    }

    private String name(WorkshopTheme theme) {
        return theme.round() == 1
                ? theme.name()
                : theme.name() + " · " + getTranslation("processdagroom.round", theme.round());
    }

    private static boolean isAboutTheDay(WorkshopTheme theme) {
        return WorkshopTheme.ABOUT_THE_DAY.equals(theme.key());
    }

    /** Whether the answers that are given now are kept unseen until all themes have been scored. */
    private static boolean isKept(WorkshopPicture picture, WorkshopTheme theme) {
        return theme.phase() == ThemePhase.SCORING
                && theme.round() == 1
                && picture.room().bySpread()
                && !isAboutTheDay(theme);
    }

    private static String nextKey(WorkshopPicture picture, WorkshopTheme theme, String key) {
        if (isKept(picture, theme)) {
            boolean more = picture.themes().stream()
                    .anyMatch(other -> other.phase() == ThemePhase.WAITING && other.hasScale());
            return more ? "processdagroom.next.scored" : "processdagroom.next.greatest";
        }
        return isAboutTheDay(theme) && theme.phase() == ThemePhase.REVEALED
                ? "processdagroom.next.day"
                : "processdag.run.next." + key;
    }

    private static String adviceKey(WorkshopPicture picture, WorkshopTheme theme, String key) {
        if (isKept(picture, theme)) {
            return "processdagroom.advice.scored";
        }
        return isAboutTheDay(theme) ? "processdagroom.advice.day" : "processdag.run.advice." + key;
    }

    private Button again() {
        // Asked first: everybody has to answer anew.
        return new Button(
                getTranslation("processdagroom.again"),
                click -> Confirmation.ask(this, "processdagroom.again", () -> press(() -> script.scoreAgain(id, seen()))));
    }

    private Component[] closing(WorkshopPicture picture) {
        if (picture.themes().stream().anyMatch(RunPanel::isAboutTheDay)) {
            return new Component[] {closeButton()};
        }
        Button ask = new Button(
                getTranslation("processdagroom.day.ask"),
                click -> press(() -> tools.themes().askAboutTheDay(id, getLocale())));
        return new Component[] {closeButton(), ask};
    }

    /** A theme's questions with what has been noted, and who does what. */
    private Div theme(WorkshopTheme theme) {
        Div card = card(new H2(getTranslation("processdag.run.notes", theme.name())));
        NotesBoard board = lines.board(theme, notes, refresh);
        moving.add(board::show);
        card.add(board);
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
        return card(heading(title), help, count, row);
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

    private H2 heading(String title) {
        H2 heading = new H2(title);
        headings.add(heading);
        return heading;
    }

    /** Goes on where the day is now: the button that was pressed may be gone. */
    void goOn() {
        headings.stream().findFirst().ifPresent(Spots::read);
    }

    private void press(Runnable call) {
        H2 before = headings.isEmpty() ? null : headings.getFirst();
        refusals.run(this, call);
        refresh.run();
        if (!headings.isEmpty() && headings.getFirst() != before) {
            goOn();
        }
    }

    private Moment seen() {
        return Objects.requireNonNull(drawn);
    }

    private String counted(WorkshopPicture picture) {
        Integer present = picture.room().present();
        Optional<WorkshopTheme> scored = picture.current().filter(theme -> theme.phase() == ThemePhase.SCORING);
        if (scored.isEmpty()) {
            return present == null
                    ? getTranslation("processdag.wall.joined", picture.joined())
                    : getTranslation("processdagroom.joined", picture.joined(), present);
        }
        int answered = scored.get().answered();
        if (present != null) {
            return getTranslation("processdagroom.answered", answered, present, picture.joined());
        }
        return answered > picture.joined()
                ? getTranslation("processdagroom.answered.only", answered)
                : getTranslation("processdag.wall.answered", answered, picture.joined());
    }

    private void steps(WorkshopPicture picture) {
        steps.removeAll();
        Moment now = picture.moment();
        boolean going = picture.workshop().state() == WorkshopState.OPEN;
        step(getTranslation("processdag.run.lobby"), going && now.theme() == null && !picture.isClosing(), "");
        for (WorkshopTheme theme : picture.themes()) {
            step(theme.name(), theme.id().equals(now.theme()), getTranslation("processdag.phase." + theme.phase()));
        }
        step(getTranslation("processdag.run.closing"), going && picture.isClosing(), "");
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
