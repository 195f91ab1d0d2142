package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.access.CurrentActor;
import se.stegvis.announcement.Announcements;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.processdag.ActionService;
import se.stegvis.processdag.DayAddress;
import se.stegvis.processdag.NoteService;
import se.stegvis.processdag.EarlyService;
import se.stegvis.processdag.ThemeService;
import se.stegvis.processdag.VotingService;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopRecord;
import se.stegvis.processdag.WorkshopScript;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.processdag.WorkshopState;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Following;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.SaveStatus;

/** One processdag: prepared, led step by step, and afterwards tidied, by those who lead it; others see where it is. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "processdagar/:workshop", layout = MainLayout.class)
public class WorkshopView extends AssociationView {

    private final transient WorkshopService workshops;
    private final transient ThemeService themes;
    private final transient WorkshopScript script;
    private final transient EarlyService early;
    private final transient WorkshopRecord record;
    private final transient NotesBoard.Services notes;
    private final transient ActionService actions;
    private final transient Announcements announcements;
    private final transient DayAddress address;
    private final transient RoomTools tools;
    private final transient Preparing preparation;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final Div body = new Div();
    private String name = "";
    private @Nullable WorkshopState built;
    private boolean builtLocked;
    private transient @Nullable PreparePanel preparing;
    private transient @Nullable RunPanel run;
    private transient @Nullable CarriedPanel carried;

    public WorkshopView(
            AssociationService associations,
            WorkshopService workshops,
            ThemeService themes,
            WorkshopScript script,
            EarlyService early,
            WorkshopRecord record,
            NoteService notes,
            VotingService votings,
            ActionService actions,
            Announcements announcements,
            DayAddress address,
            RoomTools tools,
            Preparing preparation,
            CurrentActor actor,
            Clock clock) {
        super(associations);
        this.workshops = workshops;
        this.themes = themes;
        this.script = script;
        this.early = early;
        this.record = record;
        this.notes = new NotesBoard.Services(notes, votings);
        this.actions = actions;
        this.announcements = announcements;
        this.address = address;
        this.tools = tools;
        this.preparation = preparation;
        this.actor = actor;
        this.clock = clock;
        body.addClassName("pd-body");
    }

    @Override
    protected String title() {
        return name;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        WorkshopId id = WorkshopId.of(parameters.get("workshop").orElse(""));
        name = workshops.look(id).workshop().name();
        built = null;
        getContent().add(body);
        Following.follow(body, announcements, id, () -> refresh(workshops.look(id)));
    }

    private void refresh(WorkshopPicture picture) {
        WorkshopState state = picture.workshop().state();
        if (built != state || builtLocked != picture.workshop().locked()) {
            built = state;
            builtLocked = picture.workshop().locked();
            build(picture);
        }
        CarriedPanel fromLastTime = carried;
        if (fromLastTime != null) {
            fromLastTime.show(picture);
        }
        PreparePanel before = preparing;
        if (before != null) {
            before.show(picture);
        }
        RunPanel during = run;
        if (during != null) {
            during.show(picture);
        }
    }

    private void build(WorkshopPicture picture) {
        Workshop workshop = picture.workshop();
        body.removeAll();
        preparing = null;
        run = null;
        carried = null;
        body.add(head(workshop));
        if (workshop.state() == WorkshopState.CLOSED) {
            body.add(new AgreedPanel(workshop, membership().association().slug(), actions));
        }
        if (!workshop.led()) {
            Paragraph onlyRead = new Paragraph(getTranslation(
                    "processdag.view.onlyRead." + workshop.state(),
                    workshop.facilitators().stream()
                            .map(Workshop.Facilitator::name)
                            .collect(Collectors.joining(", "))));
            onlyRead.addClassName("sv-muted");
            body.add(onlyRead);
            return;
        }
        if (workshop.locked()) {
            body.add(new Paragraph(getTranslation("processdagpaper.view.locked")));
            return;
        }
        CarriedPanel fromLastTime = new CarriedPanel(workshop.id(), actions);
        carried = fromLastTime;
        Supplier<WorkshopPicture> now = () -> workshops.look(workshop.id());
        Lines.Page page =
                new Lines.Page(actor.get().account() + "." + workshop.id(), now, new SaveStatus(clock));
        Runnable refresh = () -> refresh(now.get());
        if (workshop.state() == WorkshopState.PREPARED) {
            PreparePanel panel =
                    new PreparePanel(workshop, workshops, themes, script, early, record, picture, page, preparation, () -> {
                        refresh.run();
                        // Whoever has opened the day goes on in it.
                        Optional.ofNullable(run).ifPresent(RunPanel::goOn);
                    });
            panel.opensWith(fromLastTime);
            preparing = panel;
            body.add(panel);
            return;
        }
        RunPanel panel = new RunPanel(workshop, script, record, notes, tools, clock, page, refresh);
        panel.opensWith(fromLastTime);
        run = panel;
        body.add(panel);
    }

    /** When it begins and ends; of a day on paper only that it was held so. */
    private String times(Workshop workshop) {
        return workshop.onPaper() ? getTranslation("processdagpaper.onPaper") : workshop.start() + "–" + workshop.end();
    }

    private Component head(Workshop workshop) {
        Span state = new Span(getTranslation("processdag.state." + workshop.state()));
        state.addClassName("sv-chip");
        Paragraph facts = new Paragraph(
                workshop.initiativeName() + " · " + workshop.date() + " " + times(workshop) + " ");
        facts.addClassName("sv-muted");
        facts.add(state);
        Div titles = new Div(new H1(workshop.name()), facts);
        Div head = new Div(titles);
        head.addClassName("sv-head");
        String code = workshop.joinCode();
        if (code != null) {
            Span spoken = new Span(DayAddress.spoken(code));
            spoken.addClassName("pd-code");
            Paragraph join = new Paragraph(new Span(address.typed() + " "), spoken);
            join.addClassName("pd-join");
            Anchor projector = new Anchor(
                    "vagg/" + tools.walls().key(workshop.id()) + "?lang=" + getLocale().getLanguage(),
                    getTranslation("processdag.view.projector"),
                    AnchorTarget.BLANK);
            projector.setRouterIgnore(true);
            head.add(join, projector);
        }
        if (workshop.onPaper() && workshop.led() && !workshop.locked()) {
            head.add(new RouterLink(
                    getTranslation("processdagpaper.view.figures"),
                    PaperDayView.class,
                    parameters("workshop", workshop.id().toString())));
        }
        if (workshop.state() != WorkshopState.PREPARED) {
            head.add(new RouterLink(
                    getTranslation("processdag.view.documentation"),
                    DocumentationView.class,
                    parameters("workshop", workshop.id().toString())));
        }
        return head;
    }
}
