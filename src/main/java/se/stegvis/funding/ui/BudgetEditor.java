package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.BudgetChange;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetKind;
import se.stegvis.funding.BudgetLine;
import se.stegvis.funding.BudgetYear;
import se.stegvis.funding.CostType;
import se.stegvis.shell.FieldFaults;

/** The budget: what it costs and where the money comes from, year by year, with sums that follow while one writes. */
@JavaScript("context://budget-grid.js")
final class BudgetEditor extends Composite<Div> {

    private final transient FormPage page;
    private final transient SortedSet<Integer> years;
    private final transient List<BudgetTable> tables = new ArrayList<>();
    private final BudgetBalance balance;

    BudgetEditor(FormPage page) {
        this.page = page;
        this.years = FormYears.ofBudget(page.draft());
        this.balance = new BudgetBalance(page);
        getContent().addClassName("fu-rows");
        if (years.isEmpty()) {
            getContent().add(Tables.periodFirst(page));
            return;
        }
        BudgetBlock block = new BudgetBlock(page, getContent());
        List<BudgetLine> lines = BudgetLine.of(page.draft());
        BudgetTable costs = table(block, "costs", BudgetYear::cost, lines, BudgetKind.COST);
        BudgetTable financing = table(
                block, "financing", BudgetYear::financing, lines, BudgetKind.SOUGHT, BudgetKind.CASH, BudgetKind.OTHER);
        BudgetTable ownTime = table(block, "ownTime", BudgetYear::ownTime, lines, BudgetKind.OWN_TIME);
        getContent()
                .add(
                        howTo(),
                        new BudgetFiles(page),
                        block.said(),
                        costs,
                        addingCost(),
                        financing,
                        addingOther(),
                        balance,
                        ownTime,
                        new BudgetBeside(page));
        refresh(page.draft());
        page.afterSave(() -> refresh(page.fresh()));
    }

    private BudgetTable table(
            BudgetBlock block,
            String name,
            Function<BudgetYear, Kronor> total,
            List<BudgetLine> lines,
            BudgetKind... kinds) {
        BudgetTable table = new BudgetTable(page, "fundingui.budget." + name, years, total, this::remove);
        for (BudgetKind kind : kinds) {
            lines.stream().filter(line -> line.kind() == kind).forEach(line -> table.add(line, block));
        }
        table.total();
        tables.add(table);
        return page.at("budget." + name, table);
    }

    private Component howTo() {
        Paragraph how = new Paragraph(page.mayEdit() ? page.text("fundingui.budget.howTo") : "");
        how.addClassNames("sv-muted", "sv-small");
        return how;
    }

    private void refresh(ApplicationDraft now) {
        List<BudgetLine> lines = BudgetLine.of(now);
        tables.forEach(table -> table.show(now.sums(), lines));
        balance.show(now.sums(), years);
    }

    private Component addingCost() {
        if (!page.mayEdit()) {
            return new Div();
        }
        FieldFaults faults = new FieldFaults();
        Select<CostType> type = faults.add(
                "costType",
                Fields.select(
                        page,
                        page.text("fundingui.budget.costType"),
                        page.draft().form().offeredCosts(),
                        each -> page.text(page.draft().form().cost(each))));
        TextField note = faults.add("note", Fields.line(page.text("fundingui.budget.note")));
        return adding(faults, page.text("fundingui.budget.addCost"), () -> {
            if (type.getValue() == null) {
                throw InvalidInputException.at("costType", "fundingui.choose");
            }
            requireNote(note);
            add(BudgetContent.cost(type.getValue(), years.first(), Kronor.ZERO).noted(note.getValue().strip()));
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
        page.runAndRebuild(this, () -> page.services()
                .budget()
                .saveAll(
                        page.id(),
                        BudgetLine.of(page.fresh()).stream()
                                .filter(now -> now.name().equals(line.name()))
                                .flatMap(now -> now.rows().values().stream())
                                .map(BudgetChange::remove)
                                .toList()));
    }
}
