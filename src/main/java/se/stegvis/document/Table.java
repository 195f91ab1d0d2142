package se.stegvis.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows under named columns, the first of which names the row. A table without rows says so instead of vanishing.
 *
 * @param caption what the table shows; a screen reader reads it first
 * @param sum the last row, set apart; empty for none
 */
public record Table(String caption, List<Column> columns, List<List<String>> rows, List<String> sum) {

    /** How a column is set. */
    public enum Alignment {
        TEXT,
        /** Figures that are compared down the column: to the right, never broken between thousands. */
        AMOUNT
    }

    /** A column and its heading. */
    public record Column(String heading, Alignment alignment) {}

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        sum = List.copyOf(sum);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
        for (List<String> row : rows) {
            requireWidth(row, columns.size());
        }
        if (!sum.isEmpty()) {
            requireWidth(sum, columns.size());
        }
    }

    private static void requireWidth(List<String> row, int width) {
        if (row.size() != width) {
            throw new IllegalArgumentException("a row of " + row.size() + " cells in a table of " + width + " columns");
        }
    }

    /** Starts a table with the given caption. */
    public static Builder captioned(String caption) {
        return new Builder(caption);
    }

    /** Collects columns, then rows, in the order they are read. */
    public static final class Builder {

        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> sum = List.of();

        private Builder(String caption) {
            this.caption = caption;
        }

        public Builder text(String heading) {
            columns.add(new Column(heading, Alignment.TEXT));
            return this;
        }

        public Builder amount(String heading) {
            columns.add(new Column(heading, Alignment.AMOUNT));
            return this;
        }

        public Builder row(String... cells) {
            return row(List.of(cells));
        }

        public Builder row(List<String> cells) {
            rows.add(cells);
            return this;
        }

        public Builder sum(String... cells) {
            return sum(List.of(cells));
        }

        public Builder sum(List<String> cells) {
            sum = cells;
            return this;
        }

        public Table build() {
            return new Table(caption, columns, rows, sum);
        }
    }
}
