package se.stegvis.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results as separated values that a spreadsheet opens as they are: UTF-8 with its mark, and no text that it would calculate. */
final class CsvResults implements ResultWriter {

    private static final char MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";

    /** A cell that begins like this is taken for a formula; an apostrophe before it makes it a text. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final Writer out;
    private final Voice voice;
    private final char separator;

    CsvResults(OutputStream out, Voice voice, char separator) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.voice = voice;
        this.separator = separator;
        this.out.write(MARK);
        line(ResultTable.HEADING);
    }

    @Override
    public void write(Result result) throws IOException {
        line(ResultTable.cells(result, voice));
    }

    private void line(List<? extends @Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(separator);
            }
            Object cell = cells.get(i);
            if (cell != null) {
                out.write(cell instanceof String text ? quoted(harmless(text)) : cell.toString());
            }
        }
        out.write(LINE_END);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
