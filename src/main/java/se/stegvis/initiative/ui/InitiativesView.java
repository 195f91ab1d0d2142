package se.stegvis.initiative.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.Kronor;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

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
        if (initiatives.count(association(), "") == 0) {
            Paragraph empty = new Paragraph(getTranslation("initiative.list.empty"));
            empty.addClassName("sv-empty");
            getContent().add(empty);
            return;
        }
        TextField search = new TextField(getTranslation("initiative.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("sv-search");
        CallbackDataProvider<Initiative, Void> rows = DataProvider.fromCallbacks(
                query -> initiatives.list(association(), search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> (int) initiatives.count(association(), search.getValue()));
        search.addValueChangeListener(change -> rows.refreshAll());
        getContent().add(search, grid(rows));
    }

    private Grid<Initiative> grid(CallbackDataProvider<Initiative, Void> rows) {
        Grid<Initiative> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(initiative -> new RouterLink(
                        initiative.name(),
                        InitiativeView.class,
                        parameters(InitiativeView.INITIATIVE, initiative.id().toString())))
                .setHeader(getTranslation("initiative.column.name"))
                .setFlexGrow(2);
        grid.addColumn(Initiative::leadName).setHeader(getTranslation("initiative.column.lead"));
        grid.addColumn(initiative -> InitiativeView.period(this, initiative))
                .setHeader(getTranslation("initiative.column.period"));
        grid.addColumn(initiative -> Kronor.sum(initiative.granted().values()).toString())
                .setHeader(getTranslation("initiative.column.granted"))
                .setTextAlign(ColumnTextAlign.END);
        grid.setEmptyStateText(getTranslation("initiative.list.noMatch"));
        grid.getElement().setAttribute("aria-label", title());
        grid.setItems(rows);
        return grid;
    }
}
