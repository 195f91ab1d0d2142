package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.board.ComparisonRow;
import se.stegvis.board.ComparisonService;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Stacking;

/** Applications that are being prepared for the board, with what is recommended and proposed so far. */
@PermitAll
@StyleSheet("context://board.css")
@Route(value = "beredning", layout = MainLayout.class)
public class PreparationView extends AssociationView {

    private final transient ComparisonService comparison;
    private final transient Clock clock;
    private final TextField search = new TextField();
    private final Div result = new Div();

    public PreparationView(AssociationService associations, ComparisonService comparison, Clock clock) {
        super(associations);
        this.comparison = comparison;
        this.clock = clock;
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addClassName("sv-search");
        search.addValueChangeListener(change -> refresh());
    }

    @Override
    protected String title() {
        return getTranslation("boardui.preparation.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        search.setLabel(getTranslation("boardui.preparation.search"));
        RouterLink compare =
                new RouterLink(getTranslation("boardui.comparison.link"), ComparisonView.class, parameters());
        RouterLink goals = new RouterLink(getTranslation("boardui.goals.link"), GoalsView.class, parameters());
        Div head = new Div(
                new Div(new H1(title()), Parts.muted(getTranslation("boardui.preparation.explain"))),
                Parts.row(goals, compare));
        head.addClassName("sv-head");
        getContent().add(head, search, result);
        refresh();
    }

    private void refresh() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<ComparisonRow> rows =
                comparison.compare(association(), SwedishTime.today(clock).getYear()).rows().stream()
                        .filter(row -> (row.name() + " " + row.leadName() + " " + row.caseNumber())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .toList();
        result.removeAll();
        if (rows.isEmpty()) {
            result.add(Parts.empty(getTranslation(
                    wanted.isEmpty() ? "boardui.preparation.empty" : "boardui.preparation.noHits", search.getValue())));
            return;
        }
        NativeTable table = Parts.table(getTranslation("boardui.preparation.caption"));
        table.getHead()
                .addRow()
                .add(
                        Parts.columnHead(getTranslation("boardui.comparison.application")),
                        Parts.columnHead(getTranslation("boardui.comparison.lead")),
                        Parts.amountHead(getTranslation("boardui.preparation.soughtInAll")),
                        Parts.columnHead(getTranslation("boardui.comparison.recommendation")),
                        Parts.columnHead(getTranslation("boardui.comparison.proposal")));
        rows.forEach(row -> fill(table.getBody().addRow(), row));
        Stacking.stack(table);
        result.add(Parts.scrolling(table, title()));
    }

    private Component head(Component name, Component number, ComparisonRow row) {
        NativeTableHeaderCell head = Parts.rowHead(name, number, GoalCells.notAccepted(this, row.notAccepted()));
        Completeness.of(this, row.state()).ifPresent(head::add);
        return head;
    }

    private void fill(NativeTableRow line, ComparisonRow row) {
        Span number = new Span(row.caseNumber());
        number.addClassNames("sv-muted", "sv-small");
        Div name = row.recused()
                ? new Div(new Span(row.name()))
                : new Div(new RouterLink(row.name(), CaseView.class, parameters(CaseView.CASE, row.id().toString())));
        line.add(
                head(name, number, row),
                new NativeTableCell(row.leadName()),
                Parts.amount(row.soughtInAll().figure()));
        if (row.recused()) {
            NativeTableCell hidden = new NativeTableCell(getTranslation("boardui.recused"));
            hidden.getElement().setAttribute("colspan", "2");
            line.add(hidden);
            line.addClassName("bo-recused");
            return;
        }
        line.add(
                new NativeTableCell(row.recommendation()
                        .map(made -> getTranslation("board.advice." + made.advice()))
                        .orElseGet(() -> getTranslation("boardui.preparation.missing"))),
                new NativeTableCell(row.proposal()
                        .map(made -> getTranslation("board.outcome." + made.outcome()))
                        .orElseGet(() -> getTranslation("boardui.preparation.missing"))));
    }
}
