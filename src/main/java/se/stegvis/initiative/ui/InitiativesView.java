package se.stegvis.initiative.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.Kronor;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.PagedTable;

/** All insatser of the förbund. */
@PermitAll
@Route(value = "insatser", layout = MainLayout.class)
public class InitiativesView extends AssociationView {

    private final transient InitiativeService initiatives;

    public InitiativesView(AssociationService associations, InitiativeService initiatives) {
        super(associations);
        this.initiatives = initiatives;
    }

    @Override
    protected String title() {
        return getTranslation("initiative.list.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        Div head = new Div(new H1(title()));
        head.addClassName("sv-head");
        if (entered.is(Role.DIRECTOR, Role.ADMINISTRATOR)) {
            head.add(new Button(
                    getTranslation("initiative.list.enter"),
                    click -> getUI().ifPresent(ui -> ui.navigate(EnterInitiativeView.class, parameters()))));
        }
        getContent().add(head);
        PagedTable<Initiative> list = new PagedTable<>(
                title(),
                List.of(
                        getTranslation("initiative.column.name"),
                        getTranslation("initiative.column.lead"),
                        getTranslation("initiative.column.period"),
                        getTranslation("initiative.column.granted")),
                getTranslation("initiative.list.empty"),
                new PagedTable.Source<>() {
                    @Override
                    public List<Initiative> page(String search, int offset, int limit) {
                        return initiatives.list(association(), search, offset, limit);
                    }

                    @Override
                    public long count(String search) {
                        return initiatives.count(association(), search);
                    }
                },
                this::cells);
        getContent().add(list.endingAtTheRight());
    }

    private List<Component> cells(Initiative initiative) {
        return List.of(
                new RouterLink(
                        initiative.name(),
                        InitiativeView.class,
                        parameters(InitiativeView.INITIATIVE, initiative.id().toString())),
                new Span(initiative.leadName()),
                new Span(InitiativeView.period(this, initiative)),
                new Span(Kronor.sum(initiative.granted().values()).toString()));
    }
}
