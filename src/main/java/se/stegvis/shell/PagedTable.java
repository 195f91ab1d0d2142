package se.stegvis.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;

/**
 * A searchable list that is fetched a page at a time. An ordinary table, so that it can be read, printed and used by keyboard; on a
 * phone each row becomes a block of its own.
 *
 * @param <T> what a row shows
 */
public class PagedTable<T> extends Composite<Div> {

    private static final int PAGE = 25;

    /**
     * Where the rows come from.
     *
     * @param <T> what a row shows
     */
    public interface Source<T> {

        /** One page of what the search finds; {@code offset} is a multiple of {@code limit}. */
        List<T> page(String search, int offset, int limit);

        /** How many rows the search finds in all. */
        long count(String search);
    }

    private final transient Source<T> source;
    private final transient Function<T, List<Component>> cells;
    private final List<String> headings;
    private final TextField search = new TextField();
    private final NativeTable table = new NativeTable();
    private final NativeTableBody body = new NativeTableBody();
    private final Paragraph empty = new Paragraph();
    private final Span state = new Span();
    private final Button more = new Button();
    private final String emptyText;
    private int shown;

    /**
     * @param caption what the table holds, for screen readers
     * @param headings one for each cell of a row
     * @param emptyText what to say where there is nothing, and no search
     */
    public PagedTable(
            String caption, List<String> headings, String emptyText, Source<T> source, Function<T, List<Component>> cells) {
        this.source = source;
        this.cells = cells;
        this.headings = List.copyOf(headings);
        this.emptyText = emptyText;
        getContent().addClassName("sv-paged");
        search.setLabel(getTranslation("shell.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        state.addClassNames("sv-muted", "sv-small");
        state.getElement().setAttribute("role", "status");
        more.setText(getTranslation("shell.list.more"));
        more.addClickListener(click -> append());
        empty.addClassName("sv-empty");
        table.addClassName("sv-table");
        table.getElement().setAttribute("aria-label", caption);
        table.add(head(), body);
        Div scroll = new Div(table);
        scroll.addClassName("sv-table-scroll");
        Div foot = new Div(state, more);
        foot.addClassName("sv-row");
        getContent().add(search, empty, scroll, foot);
        refresh();
    }

    /** Puts the last column at the right edge, where it holds amounts or buttons. */
    public PagedTable<T> endingAtTheRight() {
        table.addClassName("sv-ends-right");
        return this;
    }

    /** What is searched for now; empty for everything. */
    public String search() {
        return search.getValue();
    }

    /** Fetches the first page anew, with the search as it stands. */
    public final void refresh() {
        shown = 0;
        body.removeAll();
        append();
        boolean none = shown == 0;
        empty.setText(search.isEmpty() ? emptyText : getTranslation("shell.list.noHits", search.getValue()));
        empty.setVisible(none);
        table.setVisible(!none);
        search.setVisible(!none || !search.isEmpty());
    }

    private void append() {
        List<T> rows = source.page(search.getValue(), shown, PAGE);
        rows.forEach(row -> body.add(toRow(row)));
        Stacking.stack(table);
        shown += rows.size();
        long all = source.count(search.getValue());
        state.setText(shown == 0 ? "" : getTranslation("shell.list.state", shown, all));
        more.setVisible(shown < all && rows.size() == PAGE);
    }

    private NativeTableHeader head() {
        NativeTableRow row = new NativeTableRow();
        for (String heading : headings) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell();
            cell.getElement().setAttribute("scope", "col");
            if (heading.isEmpty()) {
                Span hidden = new Span(getTranslation("shell.list.actions"));
                hidden.addClassName("sv-visually-hidden");
                cell.add(hidden);
            } else {
                cell.setText(heading);
            }
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    private NativeTableRow toRow(T item) {
        NativeTableRow row = new NativeTableRow();
        cells.apply(item).forEach(content -> row.add(new NativeTableCell(content)));
        return row;
    }
}
