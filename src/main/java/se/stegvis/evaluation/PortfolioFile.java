package se.stegvis.evaluation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as it was handed over: told apart by what is in it, whatever its name. */
final class PortfolioFile {

    static final int LARGEST_MEGABYTES = 200;

    /** Bytes that are read of one file, for a workbook counted unpacked. */
    static final long LARGEST = LARGEST_MEGABYTES * 1_000_000L;

    private static final int LOOKED_AT = 8192;

    private final Path file;
    private final long size;
    private long read;

    private PortfolioFile(Path file, long size) {
        this.file = file;
        this.size = size;
    }

    /**
     * Looks at a file from the outside.
     *
     * @throws Refused when it cannot be read, holds nothing or is too large
     */
    static PortfolioFile at(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw Refused.because("evaluation.refused.missing", file);
        }
        if (Files.isDirectory(file)) {
            throw Refused.because("evaluation.refused.folder", file);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Refused.because("evaluation.refused.unreadable", file);
        }
        long size = Files.size(file);
        if (size == 0) {
            throw Refused.because("evaluation.refused.empty");
        }
        if (size > LARGEST) {
            throw Refused.because("evaluation.refused.tooLarge", LARGEST_MEGABYTES);
        }
        return new PortfolioFile(file, size);
    }

    /**
     * Opens it at its first goal.
     *
     * @throws Refused when it holds no goals that can be found
     */
    Portfolio open() throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            return XlsxPortfolio.open(file);
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Refused.because("evaluation.refused.oldExcel");
        }
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            throw Refused.because("evaluation.refused.utf16");
        }
        String words = new String(start, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "").strip();
        if (words.indexOf('\0') >= 0 || words.startsWith("%PDF")) {
            throw Refused.because("evaluation.refused.otherKind");
        }
        if (words.startsWith("[")) {
            throw Refused.because("evaluation.refused.jsonList");
        }
        Lines lines = new Lines(new Counted(Files.newInputStream(file)));
        try {
            return words.startsWith("{") ? new JsonPortfolio(lines) : new CsvPortfolio(lines);
        } catch (IOException | RuntimeException failed) {
            lines.close();
            throw failed;
        }
    }

    /** How much of the file has been read, in per cent; 0 as long as that is not known, as of a packed workbook. */
    int percentRead() {
        return (int) (100 * read / size);
    }

    private static boolean startsWith(byte[] start, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            read += Math.max(count, 0);
            return count;
        }
    }
}
