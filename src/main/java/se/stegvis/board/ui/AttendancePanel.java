package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import se.stegvis.board.Attendance;
import se.stegvis.board.Meeting;
import se.stegvis.board.MeetingState;

/** Who is there: each of the board with when the person came and left, and who presides. */
final class AttendancePanel extends Composite<Section> {

    private final transient MeetingView page;
    private final transient Meeting meeting;
    private final boolean editable;

    AttendancePanel(MeetingView page, Meeting meeting) {
        this.page = page;
        this.meeting = meeting;
        this.editable = page.runs() && meeting.state() == MeetingState.OPEN;
        long present = meeting.attendance().stream().filter(Attendance::present).count();
        getContent().addClassName("sv-card");
        getContent().add(new H2(getTranslation("boardui.attendance.title")));
        if (meeting.state() == MeetingState.OPEN) {
            getContent().add(Parts.muted(getTranslation("boardui.attendance.present", Long.toString(present))));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("bo-people");
        meeting.attendance().forEach(person -> list.add(line(person)));
        getContent().add(list);
        if (editable && present > 0) {
            getContent().add(presiding());
        } else {
            meeting.presiding().ifPresent(chosen -> meeting.attendance().stream()
                    .filter(person -> person.person().equals(chosen))
                    .findFirst()
                    .ifPresent(person -> getContent()
                            .add(Parts.muted(getTranslation("boardui.attendance.presidedBy", person.name())))));
        }
    }

    private ListItem line(Attendance person) {
        Span name = new Span(person.name());
        name.addClassName("sv-strong");
        Span facts = new Span(getTranslation("access.role." + person.role()) + " · " + person.memberName());
        facts.addClassNames("sv-muted", "sv-small");
        Div text = new Div(new Div(name), new Div(facts));
        text.addClassName("bo-person");
        ListItem line = new ListItem(text);
        if (!person.stays().isEmpty()) {
            Span times = new Span(
                    person.stays().stream().map(AttendancePanel::times).collect(Collectors.joining(", ")));
            times.addClassName("sv-small");
            line.add(times);
        }
        if (person.present()) {
            line.add(Parts.chip(getTranslation("boardui.attendance.here"), "holds"));
        }
        if (editable) {
            line.add(
                    person.present()
                            ? Parts.lesser(
                                    getTranslation("boardui.attendance.leaves"),
                                    person.name(),
                                    () -> page.act(() -> page.services().meetings().left(page.id(), person.person(), null)))
                            : Parts.lesser(
                                    getTranslation("boardui.attendance.comes"),
                                    person.name(),
                                    () -> page.act(() -> page.services().meetings().arrived(page.id(), person.person(), null))));
        }
        return line;
    }

    private Component presiding() {
        Select<Attendance> chosen = new Select<>();
        chosen.setLabel(getTranslation("boardui.attendance.presiding"));
        chosen.setItems(meeting.attendance().stream().filter(Attendance::present).toList());
        chosen.setItemLabelGenerator(Attendance::name);
        meeting.presiding()
                .flatMap(account -> meeting.attendance().stream()
                        .filter(person -> person.present() && person.person().equals(account))
                        .findFirst())
                .ifPresent(chosen::setValue);
        chosen.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                page.act(() -> page.services().meetings().preside(page.id(), change.getValue().person()));
            }
        });
        return chosen;
    }

    private static String times(Attendance.Stay stay) {
        return clock(stay.arrived()) + "–" + stay.left().map(AttendancePanel::clock).orElse("");
    }

    private static String clock(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
