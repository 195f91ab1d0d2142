package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.processdag.WorkshopState;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

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
        List<Workshop> all = workshops.list(association());
        Div head = new Div(new H1(title()));
        head.addClassName("sv-head");
        if (entered.is(Role.FACILITATOR, Role.DIRECTOR)) {
            RouterLink make = new RouterLink(getTranslation("processdag.list.new"), NewWorkshopView.class, parameters());
            make.addClassName("sv-button");
            head.add(make);
        }
        getContent().add(head);
        if (all.isEmpty()) {
            getContent().add(empty("processdag.list.empty"));
            return;
        }
        TextField search = new TextField(getTranslation("processdag.list.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        Div found = new Div(table(all));
        found.addClassName("sv-table-scroll");
        search.addValueChangeListener(typed -> {
            List<Workshop> hits = all.stream().filter(day -> matches(day, typed.getValue())).toList();
            found.removeAll();
            found.add(hits.isEmpty() ? empty("processdag.list.noHits") : table(hits));
        });
        getContent().add(search, found);
    }

    private static boolean matches(Workshop day, String words) {
        String text = String.join(" ", day.name(), day.initiativeName(), day.date().toString()).toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }

    private Component empty(String key) {
        Paragraph empty = new Paragraph(getTranslation(key));
        empty.addClassName("sv-empty");
        return empty;
    }

    private NativeTable table(List<Workshop> days) {
        NativeTable table = new NativeTable();
        table.addClassName("sv-table");
        table.setCaptionText(getTranslation("processdag.list.caption"));
        NativeTableRow heading = new NativeTableRow();
        for (String column : List.of("date", "day", "initiative", "state")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("processdag.list." + column));
            cell.getElement().setAttribute("scope", "col");
            heading.add(cell);
        }
        table.getHead().add(heading);
        NativeTableBody body = table.getBody();
        for (Workshop day : days) {
            Span state = new Span(getTranslation("processdag.state." + day.state()));
            state.addClassName("sv-chip");
            if (day.state() == WorkshopState.OPEN) {
                state.addClassName("holds");
            }
            body.add(new NativeTableRow(
                    new NativeTableCell(day.date().toString()),
                    new NativeTableCell(new RouterLink(
                            day.name(), WorkshopView.class, parameters("workshop", day.id().toString()))),
                    new NativeTableCell(day.initiativeName()),
                    new NativeTableCell(state)));
        }
        return table;
    }
}
