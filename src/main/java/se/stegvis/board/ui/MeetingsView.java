package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.board.MeetingDetails;
import se.stegvis.board.MeetingId;
import se.stegvis.board.MeetingLine;
import se.stegvis.board.MeetingService;
import se.stegvis.board.MeetingState;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

/** The board's meetings: what comes, then what has been. */
@PermitAll
@StyleSheet("context://board.css")
@Route(value = "styrelse", layout = MainLayout.class)
public class MeetingsView extends AssociationView {

    private final transient MeetingService meetings;

    public MeetingsView(AssociationService associations, MeetingService meetings) {
        super(associations);
        this.meetings = meetings;
    }

    @Override
    protected String title() {
        return getTranslation("boardui.meetings.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        RouterLink compare =
                new RouterLink(getTranslation("boardui.comparison.link"), ComparisonView.class, parameters());
        compare.addClassName("sv-button");
        Div head = new Div(new H1(title()), compare);
        head.addClassName("sv-head");
        getContent().add(head);
        if (entered.is(Role.DIRECTOR, Role.CHAIR)) {
            getContent().add(planning());
        }
        List<MeetingLine> all = meetings.list(association());
        List<MeetingLine> coming = all.stream()
                .filter(meeting -> meeting.state() != MeetingState.CLOSED)
                .sorted(Comparator.comparing(MeetingLine::date).thenComparing(MeetingLine::time))
                .toList();
        List<MeetingLine> been = all.stream()
                .filter(meeting -> meeting.state() == MeetingState.CLOSED)
                .toList();
        getContent().add(new H2(getTranslation("boardui.meetings.coming")));
        getContent().add(coming.isEmpty() ? Parts.empty(getTranslation("boardui.meetings.none")) : list(coming));
        if (!been.isEmpty()) {
            getContent().add(new H2(getTranslation("boardui.meetings.been")), list(been));
        }
    }

    private Component planning() {
        Details form = new Details(
                getTranslation("boardui.meetings.plan"),
                new MeetingForm(
                        new MeetingDetails(null, null, ""), getTranslation("boardui.meetings.planIt"), details -> {
                            MeetingId planned = meetings.plan(association(), details);
                            getUI().ifPresent(ui -> ui.navigate(
                                    MeetingView.class, parameters(MeetingView.MEETING, planned.toString())));
                        }));
        form.addClassName("sv-card");
        return form;
    }

    private Component list(List<MeetingLine> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sv-waiting");
        for (MeetingLine line : lines) {
            RouterLink open = new RouterLink(
                    getTranslation("boardui.meeting.title", Parts.day(this, line.date())),
                    MeetingView.class,
                    parameters(MeetingView.MEETING, line.id().toString()));
            open.addClassName("sv-strong");
            Div text = new Div(
                    new Div(open),
                    Parts.muted(getTranslation(
                            "boardui.meetings.facts", line.time().toString(), line.place(), Integer.toString(line.items()))));
            text.addClassName("sv-waiting-text");
            String state = line.minutesFixed()
                    ? getTranslation("boardui.minutes.fixed")
                    : getTranslation("board.meetingState." + line.state());
            list.add(new ListItem(text, Parts.chip(state)));
        }
        return list;
    }
}
