package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.FormField;
import se.stegvis.funding.TableCell;

/** A question that is answered in rows and columns; each cell stores itself. */
final class TextTable extends Composite<Div> {

    private static final int FIRST_ROWS = 3;

    private final transient FormPage page;
    private final transient AnswerFields fields;
    private final transient FormField field;
    private final NativeTable table;
    private int rows;

    TextTable(FormPage page, AnswerFields fields, FormField field) {
        this.page = page;
        this.fields = fields;
        this.field = field;
        Div group = fields.group(field);
        getContent().add(group);
        page.at(field.key(), group);
        table = Tables.table(fields.label(field));
        NativeTableRow head = Tables.head(table, page.text("fundingui.table.row"));
        field.choices().forEach(column -> head.add(Tables.columnHead(page.text(field.choice(column)), false)));
        int first = Math.max(FIRST_ROWS, written(page.draft()));
        for (int i = 0; i < first; i++) {
            addRow();
        }
        page.live().follow(field.key(), now -> {
            while (rows < written(now)) {
                addRow();
            }
        });
        group.add(Tables.scrolling(page, table, fields.label(field)));
        if (page.mayEdit()) {
            Button adding = Buttons.adding(page.text("fundingui.table.addRow"), this::addRow);
            adding.addClickListener(click -> adding.setEnabled(rows < TableCell.MOST_ROWS));
            adding.setEnabled(rows < TableCell.MOST_ROWS);
            group.add(adding);
        }
    }

    private int written(ApplicationDraft now) {
        return now.answers().keySet().stream()
                .filter(key -> key.field().equals(field.key()))
                .flatMap(key -> TableCell.of(field, key.scope()).stream())
                .mapToInt(TableCell::row)
                .max()
                .orElse(0);
    }

    private void addRow() {
        rows++;
        NativeTableRow row = Tables.row(table, Integer.toString(rows));
        for (String column : field.choices()) {
            TextField cell = new TextField();
            cell.addClassName("fu-cell");
            cell.setAriaLabel(page.text(field.choice(column)) + " " + rows);
            row.add(new NativeTableCell(fields.typed(field, new TableCell(rows, column).scope(), cell, () -> {})));
        }
    }
}
