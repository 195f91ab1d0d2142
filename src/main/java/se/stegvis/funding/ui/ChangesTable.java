package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import se.stegvis.funding.InitiativeChange;

/** What a förlängning or tillägg changes in its insats: before and after, side by side. */
final class ChangesTable {

    private ChangesTable() {}

    static Component of(FormPage page, List<InitiativeChange> changes) {
        String title = page.text("funding.change.title");
        Div part = new Div(new H2(title));
        part.addClassName("fu-group");
        if (changes.isEmpty()) {
            Paragraph none = new Paragraph(page.text("funding.change.none"));
            none.addClassName("sv-muted");
            part.add(none);
            return part;
        }
        NativeTable table = Tables.table(title);
        NativeTableRow head = Tables.head(table, page.text("funding.change.what"));
        head.add(
                Tables.columnHead(page.text("funding.change.before"), false),
                Tables.columnHead(page.text("funding.change.after"), false));
        for (InitiativeChange change : changes) {
            NativeTableRow row = table.getBody().addRow();
            row.add(
                    Tables.rowHead(new Span(page.text(change.what()))),
                    new NativeTableCell(change.before()),
                    new NativeTableCell(change.after()));
        }
        part.add(Tables.scrolling(page, table, title));
        return part;
    }
}
