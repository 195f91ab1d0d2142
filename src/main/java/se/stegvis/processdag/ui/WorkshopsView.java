package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.processdag.WorkshopState;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.PagedTable;

/** The förbund's processdagar, latest first. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "processdagar", layout = MainLayout.class)
public class WorkshopsView extends AssociationView {

    private final transient WorkshopService workshops;

    public WorkshopsView(AssociationService associations, WorkshopService workshops) {
        super(associations);
        this.workshops = workshops;
    }

    @Override
    protected String title() {
        return getTranslation("processdag.list.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        Div head = new Div(new H1(title()));
        head.addClassName("sv-head");
        if (entered.is(Role.FACILITATOR, Role.DIRECTOR)) {
            RouterLink make = new RouterLink(getTranslation("processdag.list.new"), NewWorkshopView.class, parameters());
            make.addClassName("sv-button");
            RouterLink paper = new RouterLink(
                    getTranslation("processdagpaper.list.new"), NewPaperDayView.class, parameters());
            head.add(make, paper);
        }
        head.add(new RouterLink(getTranslation("processdagmemory.list.title"), ActionsView.class, parameters()));
        if (entered.roles().stream().anyMatch(role -> role != Role.APPLICANT && role != Role.ADMINISTRATOR)) {
            head.add(new RouterLink(getTranslation("processdagmemory.over.title"), TrendView.class, parameters()));
        }
        if (entered.is(Role.ADMINISTRATOR, Role.DIRECTOR)) {
            head.add(new RouterLink(getTranslation("processdagbefore.templates.title"), TemplatesView.class, parameters()));
        }
        getContent().add(head);
        getContent()
                .add(new PagedTable<>(
                        getTranslation("processdag.list.caption"),
                        Stream.of("date", "day", "initiative", "state")
                                .map(column -> getTranslation("processdag.list." + column))
                                .toList(),
                        getTranslation("processdag.list.empty"),
                        new PagedTable.Source<Workshop>() {
                            @Override
                            public List<Workshop> page(String search, int offset, int limit) {
                                return workshops.list(association(), search, offset, limit);
                            }

                            @Override
                            public long count(String search) {
                                return workshops.count(association(), search);
                            }
                        },
                        this::cells));
    }

    private List<Component> cells(Workshop day) {
        Span state = new Span(getTranslation("processdag.state." + day.state()));
        state.addClassName("sv-chip");
        if (day.state() == WorkshopState.OPEN) {
            state.addClassName("holds");
        }
        Span where = new Span(state);
        if (day.onPaper()) {
            Span onPaper = new Span(getTranslation("processdagpaper.onPaper"));
            onPaper.addClassName("sv-chip");
            where.add(new Text(" "), onPaper);
        }
        return List.of(
                new Span(day.date().toString()),
                new RouterLink(day.name(), WorkshopView.class, parameters("workshop", day.id().toString())),
                new Span(day.initiativeName()),
                where);
    }
}
