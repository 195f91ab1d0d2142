package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.stegvis.processdag.DayRoom;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopState;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** The room beside the script: heads, the door, time, a theme that somebody asks for, and the questions on paper. */
class RoomCard extends Composite<Div> {

    private static final List<Integer> MINUTES = List.of(1, 3, 5, 10);

    private final transient Workshop workshop;
    private final transient RoomTools tools;
    private final transient Clock clock;
    private final transient Runnable refresh;
    private final transient FieldFaults faults = new FieldFaults();
    private final IntegerField present = new IntegerField();
    private final Button lock = new Button();
    private final Paragraph locked = new Paragraph();
    private final TimerClock time;
    private final Button stop = new Button();
    private boolean isLocked;

    RoomCard(Workshop workshop, RoomTools tools, Clock clock, Runnable refresh) {
        this.workshop = workshop;
        this.tools = tools;
        this.clock = clock;
        this.refresh = refresh;
        this.time = new TimerClock(getTranslation("processdagroom.time.left"));
        getContent().addClassNames("sv-card", "pd-room");
        getContent().add(new H2(getTranslation("processdagroom.title")), heads(), door(), minutes(), ownTheme(), sheet());
    }

    void show(WorkshopPicture picture) {
        setVisible(picture.workshop().state() == WorkshopState.OPEN);
        DayRoom room = picture.room();
        if (!Objects.equals(present.getValue(), room.present())) {
            present.setValue(room.present());
        }
        isLocked = room.locked();
        lock.setText(getTranslation(isLocked ? "processdagroom.unlock" : "processdagroom.lock"));
        locked.setVisible(isLocked);
        time.show(room.timer(), clock);
        stop.setVisible(room.timer() != null);
    }

    private Div heads() {
        faults.add("present", present);
        present.setLabel(getTranslation("processdagroom.present"));
        present.setHelperText(getTranslation("processdagroom.present.help"));
        present.setMin(0);
        present.setStepButtonsVisible(true);
        present.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                press(() -> tools.room().count(id(), change.getValue()));
            }
        });
        return new Div(present);
    }

    private Div door() {
        lock.addClickListener(click -> press(() -> tools.room().lock(id(), !isLocked)));
        locked.setText(getTranslation("processdagroom.locked"));
        locked.getElement().setAttribute("role", "status");
        return new Div(lock, locked);
    }

    private Div minutes() {
        Div row = new Div();
        row.addClassName("pd-minutes");
        for (int minutes : MINUTES) {
            row.add(new Button(
                    getTranslation("processdagroom.time.short", minutes),
                    click -> press(() -> tools.room().giveTime(id(), minutes))));
        }
        stop.setText(getTranslation("processdagroom.time.stop"));
        stop.addThemeVariants(ButtonVariant.TERTIARY);
        stop.addClickListener(click -> press(() -> tools.room().stopTime(id())));
        return new Div(new H3(getTranslation("processdagroom.time")), time, row, stop);
    }

    private Details ownTheme() {
        FieldFaults own = new FieldFaults();
        TextField name = own.add("themeName", new TextField(getTranslation("processdagroom.own.name")));
        TextField question = own.add("scaleQuestion", new TextField(getTranslation("processdagroom.own.question")));
        question.setHelperText(getTranslation("processdagroom.own.questionHelp"));
        Button add = new Button(getTranslation("processdagroom.own.add"), click -> {
            if (own.run(this, () -> tools.themes().add(id(), name.getValue(), question.getValue(), getLocale()))) {
                name.clear();
                question.clear();
                Notices.done(this, "processdagroom.own.added");
                refresh.run();
            }
        });
        Div form = new Div(name, question, add);
        form.addClassName("pd-room-form");
        return new Details(getTranslation("processdagroom.own.title"), form);
    }

    private Anchor sheet() {
        Locale language = getLocale();
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = tools.sheet().pdf(id(), language);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content),
                            "processdag-" + workshop.date() + "-fragor.pdf",
                            "application/pdf",
                            content.length);
                }),
                getTranslation("processdagroom.sheet"));
    }

    private void press(Runnable call) {
        faults.run(this, call);
        refresh.run();
    }

    private WorkshopId id() {
        return workshop.id();
    }
}
