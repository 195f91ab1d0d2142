package se.stegvis.shell;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * A table whose rows each become a block on a phone, every figure under its heading's words. It stays a table for those who have it
 * read to them, which a browser forgets as soon as its rows are no longer laid out as such.
 */
public final class Stacking {

    private static final List<String> CELLS = List.of("td", "th");

    private Stacking() {}

    /** Makes a table stack. To be called when its rows are in place, and again when they have changed. */
    public static void stack(NativeTable table) {
        Element root = table.getElement();
        table.addClassName("sv-stacking");
        root.setAttribute("role", "table");
        List<String> headings = root.getChildren()
                .filter(part -> part.getTag().equals("thead"))
                .flatMap(Element::getChildren)
                .flatMap(Element::getChildren)
                // A heading for screen readers alone is inside a span, and labels nothing.
                .map(Element::getText)
                .toList();
        root.getChildren().filter(part -> !part.getTag().equals("caption")).forEach(part -> {
            part.setAttribute("role", "rowgroup");
            boolean head = part.getTag().equals("thead");
            part.getChildren().forEach(row -> stack(row, head, headings));
        });
    }

    private static void stack(Element row, boolean head, List<String> headings) {
        row.setAttribute("role", "row");
        int column = 0;
        for (Element cell : row.getChildren().filter(each -> CELLS.contains(each.getTag())).toList()) {
            boolean heading = cell.getTag().equals("th");
            cell.setAttribute("role", head ? "columnheader" : heading ? "rowheader" : "cell");
            // A row's own name needs no words before it, and neither does a cell that spans several columns.
            String span = cell.getAttribute("colspan");
            if (!head && !heading && span == null && column < headings.size()) {
                cell.setAttribute("data-label", headings.get(column));
            }
            column += span == null ? 1 : Integer.parseInt(span);
        }
    }
}
