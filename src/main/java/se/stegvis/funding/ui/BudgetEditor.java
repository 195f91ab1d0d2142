package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetKind;
import se.stegvis.funding.BudgetSummary;
import se.stegvis.funding.BudgetYear;
import se.stegvis.funding.CostType;
import se.stegvis.shell.FieldFaults;

/** The budget: what it costs and where the money comes from, year by year, with sums that follow while one writes. */
final class BudgetEditor extends Composite<Div> {

    /** A sum in the table: which year (0 for all) and what of it. */
    private record Sum(int year, Function<BudgetYear, Kronor> of, NativeTableCell cell) {}

    private final transient FormPage page;
    private final transient SortedSet<Integer> years;
    private final transient List<BudgetLine> lines;
    private final transient List<Sum> sums = new ArrayList<>();
    private final transient Map<MemberId, String> names = new HashMap<>();
    private final transient Map<String, NativeTableCell> lineSums = new HashMap<>();
    private final BudgetBalance balance;

    BudgetEditor(FormPage page) {
        this.page = page;
        this.years = FormYears.ofBudget(page.draft());
        this.lines = BudgetLine.of(page.draft());
        this.balance = new BudgetBalance(page);
        page.draft().members().forEach((Member member) -> names.put(member.id(), member.name()));
        getContent().addClassName("fu-rows");
        if (years.isEmpty()) {
            getContent().add(Tables.periodFirst(page));
            return;
        }
        getContent()
                .add(
                        part("fundingui.budget.costs", BudgetYear::cost, List.of(BudgetKind.COST)),
                        addingCost(),
                        part(
                                "fundingui.budget.financing",
                                BudgetYear::financing,
                                List.of(BudgetKind.SOUGHT, BudgetKind.CASH, BudgetKind.OTHER)),
                        addingOther(),
                        balance,
                        part("fundingui.budget.ownTime", BudgetYear::ownTime, List.of(BudgetKind.OWN_TIME)));
        refresh(page.draft());
        page.afterSave(() -> refresh(page.fresh()));
    }

    private Component part(String titleKey, Function<BudgetYear, Kronor> total, List<BudgetKind> kinds) {
        String title = page.text(titleKey);
        NativeTable table = Tables.table(title);
        NativeTableRow head = Tables.head(table, page.text("fundingui.budget.what"));
        years.forEach(year -> head.add(Tables.columnHead(Integer.toString(year), true)));
        head.add(Tables.columnHead(page.text("fundingui.sum"), true));
        for (BudgetKind kind : kinds) {
            lines.stream().filter(line -> line.kind() == kind).forEach(line -> addLine(table, line));
        }
        NativeTableRow last = Tables.row(table, page.text("fundingui.sum"));
        last.addClassName("fu-total");
        years.forEach(year -> last.add(sum(year, total)));
        last.add(sum(0, total));
        Paragraph help = new Paragraph(page.text(titleKey + ".help"));
        help.addClassName("sv-muted");
        Div part = new Div(new H2(title), help, Tables.scrolling(page, table, title));
        part.addClassName("fu-group");
        return page.at(titleKey.substring("fundingui.".length()), part);
    }

    private void addLine(NativeTable table, BudgetLine line) {
        String name = name(line);
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell head = Tables.rowHead(new Span(name));
        if (line.isExtra() && page.mayEdit()) {
            head.add(Buttons.removing(page, page.text("fundingui.budget.remove", name), () -> remove(line)));
        }
        row.add(head);
        for (int year : years) {
            row.add(new NativeTableCell(new BudgetCell(page, line, year).field(name)));
        }
        NativeTableCell sum = new NativeTableCell();
        sum.addClassNames("sv-amount", "fu-sum");
        row.add(sum);
        lineSums.put(line.name(), sum);
    }

    private String name(BudgetLine line) {
        String what =
                switch (line.kind()) {
                    case COST -> page.text("funding.cost." + line.costType());
                    case SOUGHT -> page.text("funding.budget.kind.SOUGHT");
                    case CASH -> page.text("fundingui.budget.cash", nameOf(line));
                    case OWN_TIME -> page.text("fundingui.budget.time", nameOf(line));
                    case OTHER -> page.text("fundingui.budget.other");
                };
        return line.note().isEmpty() ? what : page.text("fundingui.budget.noted", what, line.note());
    }

    private String nameOf(BudgetLine line) {
        MemberId member = line.member();
        return member == null ? "" : names.getOrDefault(member, "");
    }

    private NativeTableCell sum(int year, Function<BudgetYear, Kronor> of) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassNames("sv-amount", "fu-sum");
        sums.add(new Sum(year, of, cell));
        return cell;
    }

    private void refresh(ApplicationDraft now) {
        BudgetSummary summary = now.sums();
        for (Sum sum : sums) {
            BudgetYear year = sum.year() == 0
                    ? summary.total()
                    : summary.years().getOrDefault(sum.year(), BudgetYear.NOTHING);
            sum.cell().setText(sum.of().apply(year).figure());
        }
        for (BudgetLine line : BudgetLine.of(now)) {
            NativeTableCell cell = lineSums.get(line.name());
            if (cell != null) {
                cell.setText(Kronor.sum(line.rows().values().stream()
                                .map(row -> row.content().amount())
                                .toList())
                        .figure());
            }
        }
        balance.show(summary, years);
    }

    private Component addingCost() {
        if (!page.mayEdit()) {
            return new Div();
        }
        FieldFaults faults = new FieldFaults();
        Select<CostType> type = faults.add(
                "costType",
                Fields.select(page, page.text("fundingui.budget.costType"), List.of(CostType.values()), "funding.cost."));
        TextField note = faults.add("note", Fields.line(page.text("fundingui.budget.note")));
        return adding(faults, page.text("fundingui.budget.addCost"), () -> {
            if (type.getValue() == null) {
                throw InvalidInputException.at("costType", "fundingui.choose");
            }
            requireNote(note);
            add(new BudgetContent(
                    BudgetKind.COST, type.getValue(), years.first(), Kronor.ZERO, null, null, note.getValue().strip()));
        }, type, note);
    }

    private Component addingOther() {
        if (!page.mayEdit()) {
            return new Div();
        }
        FieldFaults faults = new FieldFaults();
        TextField source = faults.add("note", Fields.line(page.text("fundingui.budget.source")));
        return adding(faults, page.text("fundingui.budget.addOther"), () -> {
            requireNote(source);
            add(BudgetContent.other(source.getValue().strip(), years.first(), Kronor.ZERO));
        }, source);
    }

    private Component adding(FieldFaults faults, String label, Runnable add, Component... fields) {
        Div row = new Div(fields);
        row.add(Buttons.adding(label, () -> {
            if (faults.run(this, add)) {
                page.rebuild();
            }
        }));
        row.addClassName("fu-adding");
        return Folded.of(label, row);
    }

    private static void requireNote(TextField note) {
        if (note.getValue().isBlank()) {
            throw InvalidInputException.at("note", "fundingui.missing");
        }
    }

    private void add(BudgetContent content) {
        var row = page.services().budget().add(page.id(), content);
        page.focusNext(row.id().toString());
    }

    private void remove(BudgetLine line) {
        page.runAndRebuild(this, () -> page.fresh().budget().stream()
                .filter(row -> line.rows().values().stream().anyMatch(own -> own.id().equals(row.id()))
                        || row.content().kind() == line.kind()
                                && row.content().note().equals(line.note())
                                && java.util.Objects.equals(row.content().costType(), line.costType())
                                && java.util.Objects.equals(row.content().member(), line.member())
                                && line.number() == 0)
                .forEach(row -> page.services().budget().remove(page.id(), row.id())));
    }
}
