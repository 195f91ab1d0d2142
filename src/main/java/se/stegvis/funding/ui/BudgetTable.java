package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.BudgetKind;
import se.stegvis.funding.BudgetLine;
import se.stegvis.funding.BudgetSummary;
import se.stegvis.funding.BudgetYear;
import se.stegvis.funding.CostType;
import se.stegvis.shell.Confirmation;

/** One of the budget's tables: lines × years, with the sum of each line and of each year. */
final class BudgetTable extends Composite<Div> {

    /** A sum of a year, 0 for all. */
    private record Sum(int year, NativeTableCell cell) {}

    private final transient FormPage page;
    private final transient SortedSet<Integer> years;
    private final transient Function<BudgetYear, Kronor> side;
    private final transient Consumer<BudgetLine> remove;
    private final transient List<Sum> sums = new ArrayList<>();
    private final transient Map<String, NativeTableCell> lineSums = new HashMap<>();
    private final NativeTable table;

    BudgetTable(
            FormPage page,
            String titleKey,
            SortedSet<Integer> years,
            Function<BudgetYear, Kronor> side,
            Consumer<BudgetLine> remove) {
        this.page = page;
        this.years = years;
        this.side = side;
        this.remove = remove;
        String title = page.text(titleKey);
        table = Tables.table(title);
        table.addClassName("fu-grid");
        NativeTableRow head = Tables.head(table, page.text("fundingui.budget.what"));
        years.forEach(year -> head.add(Tables.columnHead(Integer.toString(year), true)));
        head.add(Tables.columnHead(page.text("fundingui.sum"), true));
        Paragraph help = new Paragraph(page.text(titleKey + ".help"));
        help.addClassName("sv-muted");
        getContent().add(new H2(title), help, Tables.scrolling(page, table, title));
        getContent().addClassName("fu-group");
    }

    void add(BudgetLine line, BudgetBlock block) {
        String name = page.nameOf(line);
        NativeTableRow row = table.getBody().addRow();
        row.add(head(line, name));
        for (int year : years) {
            BudgetCell cell = block.cell(line, year, name);
            row.add(cell.draw());
            if (line.kind() == BudgetKind.SOUGHT) {
                page.find(BudgetLines.place(line, year)).ifPresent(input -> page.at("budget.sokt~" + year, input));
            } else if (line.costType() == CostType.OVERHEAD && year == years.first()) {
                page.find(BudgetLines.place(line, year)).ifPresent(input -> page.at("budget.overhead", input));
            }
        }
        NativeTableCell sum = new NativeTableCell();
        sum.addClassNames("sv-amount", "fu-sum");
        row.add(sum);
        lineSums.put(line.name(), sum);
    }

    private NativeTableHeaderCell head(BudgetLine line, String name) {
        Span title = new Span(page.titleOf(line));
        title.addClassName("fu-line-title");
        Div words = new Div(title);
        words.addClassName("fu-line-words");
        Div both = new Div(words);
        both.addClassName("fu-line");
        NativeTableHeaderCell head = Tables.rowHead(both);
        if (line.kind() == BudgetKind.COST) {
            String beside = Stream.of(line.party(page.draft()), line.activityText(page.draft()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
            if (!beside.isEmpty()) {
                Span where = new Span(beside);
                where.addClassNames("fu-how");
                words.add(where);
            }
        }
        if (page.mayEdit()) {
            Div buttons = new Div();
            buttons.addClassName("fu-line-buttons");
            if (line.kind() == BudgetKind.COST) {
                buttons.add(button(
                        line.costType() == CostType.SALARY ? "fundingui.budget.compute" : "fundingui.budget.details",
                        name,
                        () -> new BudgetLineDialog(page, BudgetLines.now(page, line), years).open()));
            }
            if (line.isExtra()) {
                buttons.add(button("fundingui.remove", "fundingui.budget.remove", name, () -> Confirmation.ask(
                        this, "fundingui.budget.removing", () -> remove.accept(line), name)));
            }
            if (buttons.getComponentCount() > 0) {
                both.add(buttons);
            }
        }
        page.commentCount(line.name(), name).ifPresent(both::add);
        return head;
    }

    private NativeButton button(String key, String name, Runnable work) {
        return button(key, key + ".of", name, work);
    }

    private NativeButton button(String key, String labelKey, String name, Runnable work) {
        NativeButton button = new NativeButton(page.text(key), click -> work.run());
        button.addClassName("fu-line-button");
        button.setAriaLabel(page.text(labelKey, name));
        return button;
    }

    /** The last row, once every line is there. */
    void total() {
        NativeTableRow last = Tables.row(table, page.text("fundingui.sum"));
        last.addClassName("fu-total");
        years.forEach(year -> last.add(sum(year)));
        last.add(sum(0));
    }

    private NativeTableCell sum(int year) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassNames("sv-amount", "fu-sum");
        sums.add(new Sum(year, cell));
        return cell;
    }

    void show(BudgetSummary summary, List<BudgetLine> lines) {
        for (Sum sum : sums) {
            BudgetYear year = sum.year() == 0
                    ? summary.total()
                    : summary.years().getOrDefault(sum.year(), BudgetYear.NOTHING);
            write(sum.cell(), side.apply(year));
        }
        for (BudgetLine line : lines) {
            NativeTableCell cell = lineSums.get(line.name());
            if (cell != null) {
                write(cell, line.sum());
            }
        }
    }

    private static void write(NativeTableCell cell, Kronor amount) {
        if (!Objects.equals(cell.getText(), amount.figure())) {
            cell.setText(amount.figure());
        }
    }
}
