package se.stegvis.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Results as a workbook. Texts are written as texts, so that nothing is calculated; rows leave memory as they are written. */
final class XlsxResults implements ResultWriter {

    private static final int LONGEST_CELL = 32_767;
    private static final int ROWS_AT_ONCE = 200;
    private static final List<Integer> WIDTHS = List.of(8, 70, 4, 4, 4, 10, 10, 10, 16, 14, 90, 7, 30, 40);

    private final Workbook workbook;
    private final OutputStream out;
    private final Worksheet sheet;
    private final Voice voice;
    private int row;

    XlsxResults(OutputStream out, Voice voice) {
        this.out = out;
        this.voice = voice;
        workbook = new Workbook(out, "Stegvis", "1.0");
        sheet = workbook.newWorksheet(voice.say("evaluation.sheet"));
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
            sheet.inlineString(0, column, ResultTable.HEADING.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    @Override
    public void write(Result result) throws IOException {
        row++;
        List<?> cells = ResultTable.cells(result, voice);
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell instanceof String text) {
                sheet.inlineString(row, column, fitting(text));
            }
        }
        if (row % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    /** No cell of a workbook holds more; the end is marked where it was cut. */
    private static String fitting(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.finish();
        }
    }
}
