package se.stegvis.processdag.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.stegvis.document.Svg;
import se.stegvis.processdag.Figures;
import se.stegvis.processdag.ThemeFigures;
import se.stegvis.shell.Stacking;

/** Pictures on a page, and the tables that say the same. */
final class Drawn {

    private Drawn() {}

    /** A picture; it is made by our own drawing, in which every text is escaped. */
    static Div picture(Svg picture, String className) {
        Div frame = new Div();
        frame.addClassName(className);
        frame.getElement().setProperty("innerHTML", picture.markup());
        return frame;
    }

    /** A table of figures, its first columns words. */
    static NativeTable table(String caption, int words, List<String> headings) {
        NativeTable table = new NativeTable();
        table.addClassName("sv-table");
        table.getElement().setAttribute("aria-label", caption);
        NativeTableRow head = table.getHead().addRow();
        for (int column = 0; column < headings.size(); column++) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(headings.get(column));
            cell.getElement().setAttribute("scope", "col");
            if (column >= words) {
                cell.addClassName("sv-amount");
            }
            head.add(cell);
        }
        return table;
    }

    /** Highest, mean, median, lowest and how many answered, as cells. */
    static void figures(NativeTableRow row, ThemeFigures figures, Locale language) {
        row.add(
                amount(Figures.score(figures.highest(), language)),
                amount(Figures.score(figures.mean(), language)),
                amount(figures.median() == null ? "–" : Figures.score(figures.median(), language)),
                amount(Figures.score(figures.lowest(), language)),
                amount(Integer.toString(figures.count())));
    }

    static NativeTableCell amount(@Nullable String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("sv-amount");
        return cell;
    }

    /** The table under its name, in a frame that scrolls where it must, and stacked on a phone. */
    static Div framed(NativeTable table) {
        Stacking.stack(table);
        Div frame = new Div(table);
        frame.addClassName("sv-table-scroll");
        Paragraph name = new Paragraph(table.getElement().getAttribute("aria-label"));
        name.addClassName("sv-strong");
        Div named = new Div(name, frame);
        named.addClassName("pd-named");
        return named;
    }
}
