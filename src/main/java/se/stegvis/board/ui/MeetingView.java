package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.board.AgendaItem;
import se.stegvis.board.AgendaItemId;
import se.stegvis.board.CaseFileId;
import se.stegvis.board.ComparisonRow;
import se.stegvis.board.Meeting;
import se.stegvis.board.MeetingDetails;
import se.stegvis.board.MeetingId;
import se.stegvis.board.MeetingState;
import se.stegvis.board.SuggestedRecusal;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;

/** One meeting, from its first agenda to the closing: what comes next, who is there, and the agenda item by item. */
@PermitAll
@StyleSheet("context://board.css")
@Route(value = "styrelse/mote/:meeting", layout = MainLayout.class)
public class MeetingView extends AssociationView {

    /** Name of the route parameter that says which meeting. */
    public static final String MEETING = "meeting";

    private final transient MeetingServices services;
    private final transient CurrentActor currentActor;
    private transient @Nullable MeetingId id;
    private transient @Nullable AgendaItemId deciding;
    private @Nullable DecisionForm form;
    private String name = "";

    public MeetingView(AssociationService associations, MeetingServices services, CurrentActor currentActor) {
        super(associations);
        this.services = services;
        this.currentActor = currentActor;
    }

    @Override
    protected String title() {
        return name;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        id = MeetingId.of(parameters.get(MEETING).orElse(""));
        deciding = null;
        form = null;
        refresh();
    }

    /** Draws the page anew from what is stored. */
    void refresh() {
        Meeting meeting = services.meetings().look(id());
        name = getTranslation("boardui.meeting.title", Parts.day(this, meeting.date()));
        getContent().removeAll();
        getContent().add(head(meeting));
        if (runs()) {
            getContent().add(nextStep(meeting));
        }
        if (meeting.state() == MeetingState.PLANNED && runs()) {
            getContent().add(details(meeting));
        }
        if (meeting.state() == MeetingState.OPEN || meeting.state() == MeetingState.CLOSED) {
            getContent().add(new AttendancePanel(this, meeting));
        }
        getContent().add(agenda(meeting));
        if (meeting.state() != MeetingState.CLOSED && runs()) {
            getContent().add(adding(meeting));
        }
    }

    /** Runs a call, shows what it says, and draws the page anew. */
    boolean act(FieldFaults faults, Runnable call) {
        boolean done = faults.run(this, call);
        if (done) {
            refresh();
        }
        return done;
    }

    boolean act(Runnable call) {
        return act(new FieldFaults(), call);
    }

    MeetingServices services() {
        return services;
    }

    MeetingId id() {
        return Objects.requireNonNull(id, "the view has not been entered");
    }

    /** Whether the caller leads the work of the board: förbundschef or ordförande. */
    boolean runs() {
        return membership().is(Role.DIRECTOR, Role.CHAIR);
    }

    boolean isOnBoard() {
        return membership().is(Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE);
    }

    AccountId me() {
        return currentActor.get().account();
    }

    /** Opens, or with null closes, the form in which an item is decided. */
    void decide(@Nullable AgendaItemId item) {
        deciding = item;
        form = null;
        refresh();
    }

    /** The form in which the item was being decided before the page was drawn anew. */
    Optional<DecisionForm> formOf(AgendaItemId item) {
        return Optional.ofNullable(form).filter(earlier -> earlier.item().equals(item));
    }

    DecisionForm keep(DecisionForm shown) {
        form = shown;
        return shown;
    }

    RouterLink papers(CaseFileId caseFile, String text) {
        return new RouterLink(text, CaseView.class, parameters(CaseView.CASE, caseFile.toString()));
    }

    private Component head(Meeting meeting) {
        Div facts = Parts.row(
                Parts.chip(getTranslation("board.meetingState." + meeting.state()), "holds"),
                Parts.muted(getTranslation("boardui.meeting.when", meeting.time().toString(), meeting.place())));
        Div links = Parts.row(Parts.pdf(
                getTranslation("boardui.meeting.summonsPdf"),
                getTranslation("boardui.meeting.summonsFile", meeting.date().toString()),
                () -> services.meetings().summons(meeting.id())));
        if (meeting.state() == MeetingState.OPEN || meeting.state() == MeetingState.CLOSED) {
            links.add(new RouterLink(
                    getTranslation("boardui.minutes.title"), MinutesView.class, parameters(MEETING, meeting.id().toString())));
        }
        return new Div(new H1(name), facts, links);
    }

    private Component nextStep(Meeting meeting) {
        Section card = Parts.card(this, "boardui.next.title");
        String key = "boardui.next." + meeting.state();
        card.addClassName("bo-next");
        card.add(new Paragraph(getTranslation(key)));
        switch (meeting.state()) {
            case PLANNED -> {
                int late = services.summonsLateBy(membership(), meeting);
                if (late > 0) {
                    Paragraph warning = new Paragraph(getTranslation("boardui.next.late", Integer.toString(late)));
                    warning.addClassName("sv-advice");
                    card.add(warning);
                }
                card.add(Parts.row(Parts.primary(
                        getTranslation(key + ".do"),
                        () -> Parts.confirm(this, "boardui.summon", () -> {
                            if (act(() -> services.meetings().summon(meeting.id()))) {
                                Notices.done(this, "boardui.summon.done");
                            }
                        }))));
            }
            case SUMMONED -> card.add(Parts.row(Parts.primary(
                    getTranslation(key + ".do"), () -> act(() -> services.meetings().open(meeting.id())))));
            case OPEN -> card.add(Parts.row(Parts.primary(
                    getTranslation(key + ".do"),
                    () -> Parts.confirm(
                            this, "boardui.close", () -> act(() -> services.meetings().close(meeting.id()))))));
            case CLOSED -> {
                RouterLink minutes = new RouterLink(
                        getTranslation(key + ".do"), MinutesView.class, parameters(MEETING, meeting.id().toString()));
                minutes.addClassName("sv-button");
                card.add(Parts.row(minutes));
            }
        }
        return card;
    }

    private Component details(Meeting meeting) {
        Details form = new Details(
                getTranslation("boardui.meeting.change"),
                new MeetingForm(
                        new MeetingDetails(meeting.date(), meeting.time(), meeting.place()),
                        getTranslation("boardui.save"),
                        typed -> {
                            services.meetings().change(meeting.id(), typed);
                            refresh();
                        }));
        form.addClassName("sv-card");
        return form;
    }

    private Component agenda(Meeting meeting) {
        Section section = new Section(new H2(getTranslation("boardui.agenda.title")));
        section.addClassName("bo-stack");
        if (meeting.items().isEmpty()) {
            section.add(Parts.empty(getTranslation("boardui.agenda.empty")));
            return section;
        }
        List<SuggestedRecusal> suggested =
                meeting.state() == MeetingState.CLOSED ? List.of() : services.recusals().suggested(meeting.id());
        OrderedList list = new OrderedList();
        list.addClassName("bo-agenda");
        for (AgendaItem item : meeting.items()) {
            List<SuggestedRecusal> own = suggested.stream()
                    .filter(each -> each.item().equals(item.id()))
                    .toList();
            list.add(new ItemCard(this, meeting, item, own, item.id().equals(deciding)));
        }
        section.add(list);
        return section;
    }

    private Component adding(Meeting meeting) {
        Section card = Parts.card(this, "boardui.agenda.add");
        FieldFaults cases = new FieldFaults();
        ComboBox<ComparisonRow> application = cases.add("case", new ComboBox<>());
        application.setLabel(getTranslation("boardui.agenda.application"));
        application.setItemLabelGenerator(row -> row.caseNumber() + " " + row.name());
        Set<CaseFileId> there = meeting.items().stream()
                .flatMap(item -> item.caseFile().stream())
                .collect(Collectors.toSet());
        application.setItems(
                services.comparison().compare(association(), SwedishTime.today(services.clock()).getYear()).rows().stream()
                        .filter(row -> !row.recused() && !there.contains(row.id()))
                        .toList());
        FieldFaults texts = new FieldFaults();
        TextField title = texts.add("title", new TextField(getTranslation("boardui.agenda.itemTitle")));
        TextArea text = texts.add("text", new TextArea(getTranslation("boardui.agenda.itemText")));
        card.add(
                new Div(
                        application,
                        Parts.lesser(getTranslation("boardui.agenda.addIt"), getTranslation("boardui.agenda.application"), () ->
                                act(cases, () -> {
                                    ComparisonRow chosen = application.getValue();
                                    if (chosen == null) {
                                        throw InvalidInputException.at("case", "boardui.fault.choose");
                                    }
                                    services.meetings().addCase(meeting.id(), chosen.id());
                                }))),
                new Div(
                        title,
                        text,
                        Parts.lesser(
                                getTranslation("boardui.agenda.addIt"),
                                getTranslation("boardui.agenda.itemTitle"),
                                () -> act(texts, () -> services.meetings()
                                        .addText(meeting.id(), title.getValue(), text.getValue())))));
        card.getChildren().filter(Div.class::isInstance).forEach(form -> ((Div) form).addClassName("bo-inline"));
        return card;
    }
}
