package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.stegvis.document.Block;
import se.stegvis.document.Fact;
import se.stegvis.document.Svg;
import se.stegvis.document.Table;
import se.stegvis.shell.Stacking;

/** The pieces of a report as parts of a page: the same tables and pictures that stand on paper. */
final class Blocks {

    private Blocks() {}

    static Component show(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.level() == 1 ? new H3(heading.text()) : new H4(heading.text());
            case Block.Paragraph(String text) -> new Paragraph(text);
            case Block.LabelledText(String label, String text) -> labelled(label, text, "cr-labelled");
            case Block.Highlight(String label, String text) -> labelled(label, text, "sv-advice");
            case Block.FactList(var facts) -> facts(facts);
            case Block.KeyFigures(var figures) -> facts(figures);
            case Block.BulletList(List<String> items) -> {
                UnorderedList list = new UnorderedList();
                items.forEach(item -> list.add(new ListItem(item)));
                yield list;
            }
            case Block.NumberedList(List<String> items) -> {
                OrderedList list = new OrderedList();
                items.forEach(item -> list.add(new ListItem(item)));
                yield list;
            }
            case Block.TableBlock(Table table) -> framed(table);
            case Block.Figure(Svg picture, String caption) -> picture(picture, caption);
            case Block.PageBreak() -> new Div();
            case Block.SignatureLines lines -> new Div();
        };
    }

    private static Component labelled(String label, String text, String look) {
        Paragraph name = new Paragraph(label);
        name.addClassNames("sv-muted", "sv-small");
        Div part = new Div(name, new Paragraph(text));
        part.addClassName(look);
        return part;
    }

    private static Component facts(List<Fact> facts) {
        DescriptionList list = new DescriptionList();
        list.addClassName("sv-facts");
        facts.forEach(fact -> list.add(
                new DescriptionList.Term(fact.label()), new DescriptionList.Description(fact.value())));
        return list;
    }

    /** A picture with its caption; it is made by our own drawing, in which every text is escaped. */
    static Component picture(Svg picture, String caption) {
        Div drawn = new Div();
        drawn.addClassName("cr-picture");
        drawn.getElement().setProperty("innerHTML", picture.markup());
        Div figure = new Div(drawn);
        figure.addClassName("cr-figure");
        if (!caption.isBlank()) {
            Paragraph words = new Paragraph(caption);
            words.addClassNames("sv-muted", "sv-small");
            figure.add(words);
        }
        return figure;
    }

    /** A table under its name, in a frame that scrolls where it must, and stacked on a phone. */
    static Component framed(Table content) {
        Span name = new Span(content.caption());
        name.addClassName("sv-strong");
        Div named = new Div(name, scrolling(table(content), content.caption()));
        named.addClassName("cr-named");
        return named;
    }

    /** A table that is folded away until somebody wants it. */
    static Component folded(String summary, Table content) {
        NativeDetails details = new NativeDetails(summary, framed(content));
        details.addClassName("cr-folded");
        return details;
    }

    static Div scrolling(NativeTable table, String name) {
        Stacking.stack(table);
        Div frame = new Div(table);
        frame.addClassName("sv-table-scroll");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("aria-label", frame.getTranslation("calculationreport.page.tableScroll", name));
        return frame;
    }

    static NativeTable table(Table content) {
        NativeTable table = new NativeTable();
        table.addClassNames("sv-table", "cr-table");
        table.getElement().setAttribute("aria-label", content.caption());
        NativeTableRow head = table.getHead().addRow();
        content.columns().forEach(column -> head.add(columnHead(column.heading(), isAmount(column))));
        content.rows().forEach(cells -> row(table.getBody().addRow(), content, cells));
        if (!content.sum().isEmpty()) {
            NativeTableRow sum = table.getBody().addRow();
            sum.addClassName("cr-sum");
            row(sum, content, content.sum());
        }
        return table;
    }

    private static void row(NativeTableRow row, Table content, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            boolean amount = isAmount(content.columns().get(i));
            row.add(i == 0 ? rowHead(cells.get(i)) : cell(new Span(cells.get(i)), amount));
        }
    }

    private static boolean isAmount(Table.Column column) {
        return column.alignment() == Table.Alignment.AMOUNT;
    }

    static NativeTableHeaderCell columnHead(String text, boolean amount) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        if (amount) {
            cell.addClassName("sv-amount");
        }
        return cell;
    }

    static NativeTableHeaderCell rowHead(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    static NativeTableCell cell(Component content, boolean amount) {
        NativeTableCell cell = new NativeTableCell(content);
        if (amount) {
            cell.addClassName("sv-amount");
        }
        return cell;
    }
}
