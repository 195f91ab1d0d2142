package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import se.stegvis.funding.Section;

/** Tables of figures: headers that belong to their rows and columns, and a frame that scrolls on a phone. */
final class Tables {

    private Tables() {}

    static NativeTable table(String caption) {
        NativeTable table = new NativeTable();
        table.addClassNames("sv-table", "fu-table");
        NativeTableCaption words = new NativeTableCaption();
        words.setText(caption);
        words.addClassName("sv-visually-hidden");
        table.add(words);
        return table;
    }

    static NativeTableRow head(NativeTable table, String first) {
        NativeTableRow row = table.getHead().addRow();
        row.add(columnHead(first, false));
        return row;
    }

    static NativeTableHeaderCell columnHead(String text, boolean figures) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        if (figures) {
            cell.addClassName("sv-amount");
        }
        return cell;
    }

    static NativeTableHeaderCell rowHead(Component... content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        cell.add(content);
        return cell;
    }

    static NativeTableRow row(NativeTable table, String head) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell cell = new NativeTableHeaderCell(head);
        cell.getElement().setAttribute("scope", "row");
        row.add(cell);
        return row;
    }

    /** A frame in which a wide table can be scrolled, also with the keyboard. */
    static Div scrolling(FormPage page, NativeTable table, String name) {
        return framed(table, page.text("fundingui.table", name));
    }

    /** As {@link #scrolling(FormPage, NativeTable, String)} outside the form. */
    static Div scrolling(NativeTable table, String name) {
        return framed(table, table.getTranslation("fundingui.table", name));
    }

    private static Div framed(NativeTable table, String label) {
        Div frame = new Div(table);
        frame.addClassName("sv-table-scroll");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("aria-label", label);
        return frame;
    }

    /** Says that the table's years follow from the period, which is not stated yet. */
    static Div periodFirst(FormPage page) {
        Div empty = new Div(
                new Paragraph(page.text("fundingui.period.first")),
                page.link(Section.BASICS, "grund.start", page.text("fundingui.period.link")));
        empty.addClassName("sv-empty");
        return empty;
    }
}
