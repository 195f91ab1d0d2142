package se.stegvis.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes one row of results for each row that was read. */
interface ResultWriter extends Closeable {

    void write(Result result) throws IOException;

    /**
     * A writer of this format.
     *
     * @param separator between the fields where the format has them
     */
    static ResultWriter of(Format format, OutputStream out, Voice voice, char separator) throws IOException {
        return switch (format) {
            case JSONL -> new JsonResults(out, voice);
            case CSV -> new CsvResults(out, voice, separator);
            case XLSX -> new XlsxResults(out, voice);
        };
    }
}
