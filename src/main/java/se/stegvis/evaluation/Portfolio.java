package se.stegvis.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of goals that is read a row at a time. */
interface Portfolio extends Closeable {

    Format format();

    /** The columns found in the heading; empty where each row names its own. */
    Set<Column> columns();

    /**
     * The next row that is not empty, or null after the last.
     *
     * @throws IOException when the file cannot be read further
     */
    @Nullable Row next() throws IOException;
}
