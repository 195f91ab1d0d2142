package se.stegvis.foundation;

import java.util.Locale;

/** How large a file is, in the words people use: {@code 640 byte}, {@code 345 kB}, {@code 1,2 MB}. */
public final class FileSize {

    /** Bytes in a megabyte as limits and people count them. */
    public static final long MEGABYTE = 1_000_000;

    private static final long KILOBYTE = 1_000;

    private FileSize() {}

    public static String words(long bytes, Locale locale) {
        if (bytes < KILOBYTE) {
            return bytes + "\u00a0byte";
        }
        // 999 600 bytes are a megabyte in both, never "1000 kB".
        if (bytes < MEGABYTE - KILOBYTE / 2) {
            return Math.round((double) bytes / KILOBYTE) + "\u00a0kB";
        }
        return String.format(Texts.spoken(locale), "%.1f", (double) bytes / MEGABYTE) + "\u00a0MB";
    }
}
