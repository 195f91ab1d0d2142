package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.document.SheetWriter;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.processdag.ActionFilter;
import se.stegvis.processdag.ActionService;
import se.stegvis.processdag.ActionSheet;
import se.stegvis.processdag.ActionState;
import se.stegvis.processdag.FollowedAction;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.PagedTable;

/** What the förbund's processdagar have agreed on, the nearest date first. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "atgarder", layout = MainLayout.class)
public class ActionsView extends AssociationView {

    /** What one can choose to see. */
    private enum Shown {
        UNSETTLED(Set.of(ActionState.OPEN, ActionState.GOING_ON)),
        DONE(Set.of(ActionState.DONE)),
        DROPPED(Set.of(ActionState.DROPPED)),
        ALL(Set.of(ActionState.values()));

        private final Set<ActionState> states;

        Shown(Set<ActionState> states) {
            this.states = states;
        }
    }

    private final transient ActionService actions;
    private final transient ActionSheet sheet;
    private final transient Clock clock;

    public ActionsView(AssociationService associations, ActionService actions, ActionSheet sheet, Clock clock) {
        super(associations);
        this.actions = actions;
        this.sheet = sheet;
        this.clock = clock;
    }

    @Override
    protected String title() {
        return getTranslation("processdagmemory.list.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        LocalDate today = SwedishTime.today(clock);
        Select<Shown> shown = new Select<>();
        shown.setLabel(getTranslation("processdagmemory.list.shown"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(one -> getTranslation("processdagmemory.list.shown." + one));
        shown.setValue(Shown.UNSETTLED);
        shown.addClassName("pd-shown");
        Checkbox mine = new Checkbox(getTranslation("processdagmemory.list.mine"));
        PagedTable<FollowedAction> table = new PagedTable<>(
                getTranslation("processdagmemory.list.caption"),
                Stream.of("what", "initiative", "who", "due", "state")
                        .map(column -> getTranslation("processdagmemory.list." + column))
                        .toList(),
                getTranslation("processdagmemory.list.empty"),
                new PagedTable.Source<>() {
                    @Override
                    public List<FollowedAction> page(String search, int offset, int limit) {
                        return actions.list(association(), filter(shown.getValue(), mine.getValue(), search), offset, limit);
                    }

                    @Override
                    public long count(String search) {
                        return actions.count(association(), filter(shown.getValue(), mine.getValue(), search));
                    }
                },
                action -> cells(action, today));
        shown.addValueChangeListener(change -> table.refresh());
        mine.addValueChangeListener(change -> table.refresh());
        Div filters = new Div(shown, mine, takeOut(shown, mine, table));
        filters.addClassNames("sv-row", "pd-filters");
        getContent()
                .add(
                        new Div(new H1(title()), new Paragraph(getTranslation("processdagmemory.list.intro"))),
                        filters,
                        table,
                        new RouterLink(getTranslation("processdag.list.title"), WorkshopsView.class, parameters()));
    }

    private static ActionFilter filter(Shown shown, boolean mine, String search) {
        return new ActionFilter(shown.states, null, mine, search);
    }

    /** All that filter and search find, on every page of it, as a workbook. */
    private Component takeOut(Select<Shown> shown, Checkbox mine, PagedTable<FollowedAction> table) {
        AssociationId association = association();
        Locale language = getLocale();
        String fileName = getTranslation("processdagmemory.sheet.fileName", SwedishTime.today(clock).toString()) + ".xlsx";
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = sheet.workbook(association, filter(shown.getValue(), mine.getValue(), table.search()), language);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content),
                            fileName,
                            SheetWriter.MEDIA_TYPE,
                            content.length);
                }),
                AttachmentType.DOWNLOAD,
                getTranslation("processdagmemory.list.sheet"));
    }

    private List<Component> cells(FollowedAction action, LocalDate today) {
        Span agreedOn = new Span(action.agreedOn().toString());
        agreedOn.addClassName("pd-date");
        Span day = new Span(new Text(action.dayName() + ", "), agreedOn);
        day.addClassNames("sv-muted", "sv-small");
        Div where = new Div(new Div(new Span(action.initiativeName())), day);
        Div due = new Div(new Span(ActionWords.due(this, action)));
        if (action.isLate(today)) {
            Span late = new Span(getTranslation("processdagmemory.list.late"));
            late.addClassNames("sv-chip", "partly");
            due.add(new Div(late));
        }
        return List.of(
                new RouterLink(action.what(), ActionView.class, parameters("action", action.id().toString())),
                where,
                new Span(ActionWords.who(this, action)),
                due,
                new Div(ActionWords.chip(this, action.state())));
    }
}
