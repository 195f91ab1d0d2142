package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.board.Attendance;
import se.stegvis.board.Meeting;
import se.stegvis.board.MeetingId;
import se.stegvis.board.MeetingState;
import se.stegvis.board.MinutesStatus;
import se.stegvis.document.Paper;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;

/** The minutes of a meeting: to read, to choose the justerare, to sign. */
@PermitAll
@StyleSheet("context://board.css")
@StyleSheet("context://paper.css")
@Route(value = "styrelse/mote/:meeting/protokoll", layout = MainLayout.class)
public class MinutesView extends AssociationView {

    private final transient MeetingServices services;
    private final transient PaperRenderer renderer;
    private transient @Nullable MeetingId id;
    private String name = "";

    public MinutesView(AssociationService associations, MeetingServices services, PaperRenderer renderer) {
        super(associations);
        this.services = services;
        this.renderer = renderer;
    }

    @Override
    protected String title() {
        return name;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        id = MeetingId.of(parameters.get(MeetingView.MEETING).orElse(""));
        getContent().addClassName("sv-reading");
        refresh();
    }

    private void refresh() {
        MeetingId meeting = Objects.requireNonNull(id, "the view has not been entered");
        Meeting about = services.meetings().look(meeting);
        MinutesStatus status = services.minutes().status(meeting);
        Paper paper = services.minutes().paper(meeting);
        name = paper.title();
        Div links = Parts.row(
                new RouterLink(
                        getTranslation("boardui.minutes.back"),
                        MeetingView.class,
                        parameters(MeetingView.MEETING, meeting.toString())),
                Parts.pdf(getTranslation("boardui.minutes.pdf"), paper.title(), () -> services.minutes().pdf(meeting)));
        getContent().removeAll();
        // The paper's own title is the page's heading.
        getContent().add(links, new Html(renderer.toHtml(paper)), adjustment(about, status));
    }

    private Component adjustment(Meeting meeting, MinutesStatus status) {
        Section card = Parts.card(this, "boardui.minutes.adjustment");
        card.addClassName("sv-no-print");
        card.add(new Paragraph(getTranslation(state(meeting, status))));
        status.due().filter(due -> !status.fixed()).ifPresent(due -> {
            Paragraph words = new Paragraph(getTranslation(
                    status.overdue() ? "boardui.minutes.overdue" : "boardui.minutes.due", Parts.day(this, due)));
            words.addClassName(status.overdue() ? "sv-advice" : "sv-muted");
            card.add(words);
        });
        status.adjusterName()
                .ifPresent(adjuster -> card.add(new Paragraph(getTranslation("boardui.minutes.adjuster", adjuster))));
        status.signatures()
                .forEach(signature -> card.add(Parts.muted(getTranslation(
                        "boardui.minutes.signed", signature.name(), SwedishTime.minute(signature.at())))));
        boolean mayChoose = membership().is(Role.DIRECTOR, Role.CHAIR) && status.signatures().isEmpty() && !status.fixed();
        if (mayChoose) {
            card.add(choose(meeting));
        }
        if (status.maySign()) {
            card.add(Parts.row(Parts.primary(
                    getTranslation("boardui.minutes.sign"),
                    () -> Parts.confirm(this, "boardui.minutes.sure", () -> {
                        if (new FieldFaults().run(this, () -> services.minutes().sign(meeting.id()))) {
                            Notices.done(this, "boardui.minutes.thanks");
                            refresh();
                        }
                    }))));
        }
        return card;
    }

    private static String state(Meeting meeting, MinutesStatus status) {
        if (status.fixed()) {
            return "boardui.minutes.isFixed";
        }
        if (meeting.state() != MeetingState.CLOSED) {
            return "boardui.minutes.goesOn";
        }
        return status.adjuster().isPresent() ? "boardui.minutes.waits" : "boardui.minutes.needsAdjuster";
    }

    private Component choose(Meeting meeting) {
        Select<Attendance> adjuster = new Select<>();
        adjuster.setLabel(getTranslation("boardui.minutes.choose"));
        adjuster.setItems(meeting.attendance().stream()
                .filter(person -> !person.stays().isEmpty())
                .filter(person -> !meeting.presiding().filter(person.person()::equals).isPresent())
                .toList());
        adjuster.setItemLabelGenerator(Attendance::name);
        adjuster.addValueChangeListener(change -> {
            Attendance chosen = change.getValue();
            if (change.isFromClient() && chosen != null) {
                new FieldFaults().run(this, () -> services.minutes().chooseAdjuster(meeting.id(), chosen.person()));
                refresh();
            }
        });
        return adjuster;
    }
}
