package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import se.stegvis.funding.FormField;
import se.stegvis.funding.Gender;
import se.stegvis.funding.YearAndGender;

/** Planned participants for each year and gender, with sums that follow while one writes. */
final class ParticipantTable extends Composite<Div> {

    private final transient Map<YearAndGender, TextField> cells = new HashMap<>();
    private final transient Map<Integer, NativeTableCell> sums = new HashMap<>();
    private final NativeTableCell total = new NativeTableCell();
    private final transient FormPage page;

    ParticipantTable(FormPage page, AnswerFields fields, FormField field) {
        this.page = page;
        Div group = fields.group(field);
        getContent().add(group);
        page.at(field.key(), group);
        SortedSet<Integer> years = FormYears.ofParticipants(page.draft(), field.key());
        if (years.isEmpty()) {
            group.add(Tables.periodFirst(page));
            return;
        }
        NativeTable table = Tables.table(fields.label(field));
        table.addClassName("fu-years");
        NativeTableRow head = Tables.head(table, page.text("fundingui.year"));
        for (Gender gender : Gender.values()) {
            head.add(Tables.columnHead(page.text("funding.gender." + gender), true));
        }
        head.add(Tables.columnHead(page.text("fundingui.sum"), true));
        for (int year : years) {
            NativeTableRow row = Tables.row(table, Integer.toString(year));
            for (Gender gender : Gender.values()) {
                row.add(new NativeTableCell(cell(fields, field, new YearAndGender(year, gender))));
            }
            NativeTableCell sum = new NativeTableCell();
            sum.addClassNames("sv-amount", "fu-sum");
            sums.put(year, sum);
            row.add(sum);
        }
        NativeTableRow last = Tables.row(table, page.text("fundingui.allYears"));
        last.addClassName("fu-total");
        NativeTableCell before = new NativeTableCell();
        before.setColspan(Gender.values().length);
        total.addClassNames("sv-amount", "fu-sum");
        last.add(before, total);
        group.add(Tables.scrolling(page, table, fields.label(field)));
        addUp();
    }

    private Component cell(AnswerFields fields, FormField field, YearAndGender cell) {
        TextField input = Fields.cell(page.text("funding.gender." + cell.gender()) + " " + cell.year());
        cells.put(cell, input);
        input.addValueChangeListener(change -> addUp());
        return fields.typed(field, cell.scope(), input, this::addUp);
    }

    private void addUp() {
        sums.forEach((year, sum) -> sum.setText(Integer.toString(cells.entrySet().stream()
                .filter(entry -> entry.getKey().year() == year)
                .mapToInt(entry -> count(entry.getValue()))
                .sum())));
        total.setText(Integer.toString(cells.values().stream().mapToInt(ParticipantTable::count).sum()));
    }

    private static int count(TextField cell) {
        String digits = cell.getValue().replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }
}
