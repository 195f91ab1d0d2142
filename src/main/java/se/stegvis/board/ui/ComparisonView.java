package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.board.CaseFileId;
import se.stegvis.board.Comparison;
import se.stegvis.board.ComparisonRow;
import se.stegvis.board.ComparisonService;
import se.stegvis.board.YearFrameService;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ApplicationId;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Stacking;
import se.stegvis.shell.Notices;

/** Applications side by side against the money left; förbundschefen ranks them. */
@PermitAll
@StyleSheet("context://board.css")
@Route(value = "styrelse/ansokningar", layout = MainLayout.class)
public class ComparisonView extends AssociationView {

    private static final int YEARS_AHEAD = 4;

    private final transient ComparisonService comparison;
    private final transient YearFrameService frames;
    private final transient Clock clock;
    private final Select<Integer> year = new Select<>();
    private final Div result = new Div();
    private boolean ranks;

    public ComparisonView(
            AssociationService associations, ComparisonService comparison, YearFrameService frames, Clock clock) {
        super(associations);
        this.comparison = comparison;
        this.frames = frames;
        this.clock = clock;
        result.addClassName("bo-stack");
        year.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                refresh();
            }
        });
    }

    @Override
    protected String title() {
        return getTranslation("boardui.comparison.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        ranks = entered.is(Role.DIRECTOR);
        int now = SwedishTime.today(clock).getYear();
        List<Integer> years = IntStream.rangeClosed(now, now + YEARS_AHEAD).boxed().toList();
        year.setLabel(getTranslation("boardui.comparison.year"));
        year.setItems(years);
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(years.stream()
                .filter(each -> comparison.compare(association(), each).rows().stream()
                        .anyMatch(row -> !row.soughtThatYear().isZero()))
                .findFirst()
                .orElse(now));
        Div head = new Div(
                new Div(new H1(title()), Parts.muted(getTranslation(ranks ? "boardui.comparison.rank" : "boardui.comparison.line"))),
                year);
        head.addClassName("sv-head");
        getContent().add(head, result);
        refresh();
    }

    private void refresh() {
        Comparison compared = comparison.compare(association(), year.getValue());
        result.removeAll();
        result.add(new MoneyBar(compared.frame()));
        if (ranks) {
            result.add(frameForm(compared));
        }
        if (compared.rows().isEmpty()) {
            result.add(Parts.empty(getTranslation("boardui.comparison.empty")));
            return;
        }
        BenefitCells.differ(this, compared.rows()).ifPresent(result::add);
        result.add(Parts.scrolling(table(compared), title()));
    }

    private Component frameForm(Comparison compared) {
        FieldFaults faults = new FieldFaults();
        TextField available = faults.add("available", new TextField(
                getTranslation("boardui.money.available", Integer.toString(compared.frame().year()))));
        available.setValue(compared.frame().available().isZero() ? "" : compared.frame().available().figure());
        available.addClassName("bo-figure");
        Button save = new Button(getTranslation("boardui.money.save"), click -> {
            boolean saved = faults.run(this, () -> frames.set(
                    association(),
                    compared.frame().year(),
                    Kronor.parse(available.getValue())
                            .orElseThrow(() -> InvalidInputException.at("available", "boardui.fault.amount"))));
            if (saved) {
                Notices.done(this, "boardui.saved");
                refresh();
            }
        });
        Div form = new Div(available, save);
        form.addClassName("bo-inline");
        return form;
    }

    private NativeTable table(Comparison compared) {
        NativeTable table = Parts.table(getTranslation("boardui.comparison.caption", Integer.toString(compared.frame().year())));
        NativeTableRow head = table.getHead().addRow();
        head.add(
                Parts.columnHead(getTranslation("boardui.comparison.place")),
                Parts.columnHead(getTranslation("boardui.comparison.application")),
                Parts.columnHead(getTranslation("boardui.comparison.lead")),
                Parts.amountHead(getTranslation("boardui.comparison.sought", Integer.toString(compared.frame().year()))),
                Parts.amountHead(getTranslation("boardui.comparison.perParticipant")),
                Parts.columnHead(getTranslation("boardui.comparison.smart")),
                Parts.columnHead(getTranslation("boardui.comparison.workshop")),
                Parts.columnHead(getTranslation("boardui.comparison.benefit")),
                Parts.columnHead(getTranslation("boardui.comparison.recommendation")),
                Parts.columnHead(getTranslation("boardui.comparison.proposal")),
                Parts.amountHead(getTranslation("boardui.comparison.cumulated")));
        boolean framed = !compared.frame().available().isZero();
        boolean drawn = false;
        for (ComparisonRow each : compared.rows()) {
            NativeTableRow row = table.getBody().addRow();
            if (each.recused()) {
                recused(row, each);
                continue;
            }
            boolean first = framed && !each.suffices() && !drawn;
            fill(row, each, compared.rows());
            if (first) {
                drawn = true;
                row.addClassName("bo-cut");
                row.getElement().setAttribute("title", getTranslation("boardui.comparison.cut"));
            }
            if (framed && !each.suffices()) {
                row.addClassName("bo-beyond");
            }
        }
        Stacking.stack(table);
        return table;
    }

    private Component head(Component name, Component number, ComparisonRow each) {
        NativeTableHeaderCell head = Parts.rowHead(name, number, GoalCells.notAccepted(this, each.notAccepted()));
        Completeness.of(this, each.state()).ifPresent(head::add);
        return head;
    }

    private void fill(NativeTableRow row, ComparisonRow each, List<ComparisonRow> rows) {
        RouterLink name = new RouterLink(each.name(), CaseView.class, parameters(CaseView.CASE, each.id().toString()));
        Span number = new Span(each.caseNumber());
        number.addClassNames("sv-muted", "sv-small");
        row.add(
                new NativeTableCell(place(each, rows)),
                head(new Div(name), number, each),
                new NativeTableCell(each.leadName()),
                Parts.amount(each.soughtThatYear().figure()),
                Parts.amount(each.costPerParticipant()
                        .map(Kronor::figure)
                        .orElseGet(() -> getTranslation("boardui.comparison.notCounted"))),
                new NativeTableCell(
                        each.weakest().isEmpty()
                                ? new Span(getTranslation("boardui.comparison.noGoals"))
                                : new SmartDots(each.weakest())),
                each.lastWorkshop()
                        .map(day -> new NativeTableCell(
                                LastDay.brief(this, day, membership().association().slug())))
                        .orElseGet(() -> new NativeTableCell("–")),
                new NativeTableCell(BenefitCells.of(this, each.expected())),
                new NativeTableCell(each.recommendation()
                        .map(made -> getTranslation("board.advice." + made.advice()))
                        .orElse("–")),
                new NativeTableCell(each.proposal()
                        .map(made -> made.outcome().grants()
                                ? getTranslation("board.outcome." + made.outcome()) + " " + each.amount().figure()
                                : getTranslation("board.outcome." + made.outcome()))
                        .orElse("–")),
                cumulated(each));
    }

    /** Whether the money reaches stands in words too: the line alone is nothing to who cannot see it. */
    private NativeTableCell cumulated(ComparisonRow each) {
        NativeTableCell cell = Parts.amount(each.cumulated().figure());
        if (!each.suffices()) {
            Span words = new Span(getTranslation("boardui.comparison.beyond"));
            words.addClassNames("sv-small", "bo-under");
            cell.add(words);
        }
        return cell;
    }

    private void recused(NativeTableRow row, ComparisonRow each) {
        row.addClassName("bo-recused");
        Div hidden = new Div(new Span(getTranslation("boardui.recused")));
        hidden.addClassName("sv-small");
        NativeTableCell rest = new NativeTableCell("");
        rest.getElement().setAttribute("colspan", "7");
        row.add(
                new NativeTableCell("–"),
                Parts.rowHead(new Div(new Span(each.name())), hidden),
                new NativeTableCell(each.leadName()),
                Parts.amount(each.soughtThatYear().figure()),
                rest);
    }

    private Component place(ComparisonRow each, List<ComparisonRow> rows) {
        Span rank = new Span(Integer.toString(each.rank()));
        if (!ranks) {
            return rank;
        }
        Button up = step("boardui.comparison.up", each, rows, -1);
        Button down = step("boardui.comparison.down", each, rows, 1);
        Div place = new Div(rank, up, down);
        place.addClassName("bo-place");
        return place;
    }

    private Button step(String key, ComparisonRow each, List<ComparisonRow> rows, int by) {
        List<ApplicationId> order = new ArrayList<>(rows.stream()
                .filter(row -> !row.recused())
                .map(ComparisonRow::id)
                .map(CaseFileId::application)
                .toList());
        int from = order.indexOf(each.id().application());
        int to = from + by;
        Button button = new Button(by < 0 ? "↑" : "↓", click -> {
            Collections.swap(order, from, to);
            comparison.rank(association(), order);
            refresh();
            Notices.done(this, "boardui.comparison.moved", each.name(), Integer.toString(to + 1));
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setEnabled(to >= 0 && to < order.size());
        button.setAriaLabel(getTranslation(key, each.name()));
        return button;
    }
}
