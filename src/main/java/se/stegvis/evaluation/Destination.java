package se.stegvis.evaluation;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where the results go. */
final class Destination {

    private Destination() {}

    /**
     * Opens the file that was asked for, or standard output.
     *
     * @throws Refused when it would write over something, or cannot be written
     */
    static OutputStream of(Options options, OutputStream standard) throws IOException {
        Path out = options.out();
        if (out == null) {
            if (options.outputFormat() == Format.XLSX) {
                throw Refused.wronglyAsked("evaluation.usage.xlsxNeedsOut");
            }
            return new BufferedOutputStream(new LeftOpen(standard));
        }
        Path file = options.file();
        if (Files.isDirectory(out)) {
            throw Refused.because("evaluation.refused.outFolder", out);
        }
        if (Files.exists(out)) {
            if (file != null && Files.isSameFile(file, out)) {
                throw Refused.because("evaluation.refused.outIsFile", out);
            }
            if (!options.overwrite() && Files.isRegularFile(out) && Files.size(out) > 0) {
                throw Refused.because("evaluation.refused.outExists", out);
            }
        }
        try {
            return new BufferedOutputStream(Files.newOutputStream(
                    out,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING));
        } catch (NoSuchFileException noFolder) {
            throw Refused.because("evaluation.refused.outNoFolder", String.valueOf(out.toAbsolutePath().getParent()));
        }
    }

    /** Standard output is emptied, not closed. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
