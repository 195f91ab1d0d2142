package se.stegvis.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (XLSX) with a sheet of rows, or several one after the other, under a heading that stays in sight and can be filtered by. Numbers are numbers, days are
 * days, and what people have written is text whatever it looks like: no cell is ever a formula. Rows leave memory as they are
 * written.
 */
public final class SheetWriter implements AutoCloseable {

    /** What the web calls a workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** No cell of a workbook holds more characters. */
    private static final int LONGEST_CELL = 32_767;

    private static final int ROWS_AT_ONCE = 200;

    private final Workbook workbook;
    private Worksheet sheet;
    private List<SheetColumn> columns;
    private int row;

    /** @param name the sheet's, at most 31 characters and without {@code []:*?/\} */
    public SheetWriter(OutputStream out, String name, List<SheetColumn> columns) {
        this.columns = List.copyOf(columns);
        workbook = new Workbook(out, "Stegvis", "1.0");
        sheet = begun(name);
    }

    /** Ends the sheet and begins another, named as the first one is. */
    public void next(String name, List<SheetColumn> columns) throws IOException {
        sheet.finish();
        this.columns = List.copyOf(columns);
        row = 0;
        sheet = begun(name);
    }

    private Worksheet begun(String name) {
        Worksheet begun = workbook.newWorksheet(name);
        for (int column = 0; column < columns.size(); column++) {
            begun.width(column, columns.get(column).width());
            begun.inlineString(0, column, written(columns.get(column).heading()));
            begun.style(0, column).bold().wrapText(true).verticalAlignment("top").set();
        }
        begun.freezePane(0, 1);
        begun.setAutoFilter(0, 0, columns.size() - 1);
        return begun;
    }

    /**
     * Writes the next row.
     *
     * @param cells one for each column: a {@code String}, a {@code Number}, a {@code LocalDate} as the column says, or null for nothing
     */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + columns.size() + " columns");
        }
        row++;
        for (int column = 0; column < columns.size(); column++) {
            write(column, cells.get(column));
        }
        if (row % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {
                // An empty cell.
            }
            case String text when columns.get(column).kind() == SheetColumn.Kind.TEXT ->
                sheet.inlineString(row, column, written(text));
            case Number number when columns.get(column).kind() == SheetColumn.Kind.NUMBER -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format("#,##0").set();
            }
            case Number number when columns.get(column).kind() == SheetColumn.Kind.DECIMAL -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format("#,##0.####").set();
            }
            case LocalDate day when columns.get(column).kind() == SheetColumn.Kind.DAY -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> throw new IllegalArgumentException(
                    "the column " + columns.get(column).heading() + " cannot hold " + cell.getClass());
        }
    }

    /** As a person wrote it, without what no workbook can hold; the end is marked where it was cut. */
    private static String written(String text) {
        String clean = PlainText.clean(text).strip();
        return clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
