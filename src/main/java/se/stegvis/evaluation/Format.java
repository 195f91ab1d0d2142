package se.stegvis.evaluation;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that goals are read from and results are written to. */
enum Format {
    JSONL,
    CSV,
    XLSX;

    static Optional<Format> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "jsonl", "ndjson", "json" -> Optional.of(JSONL);
            case "csv" -> Optional.of(CSV);
            case "xlsx" -> Optional.of(XLSX);
            default -> Optional.empty();
        };
    }

    /** The format that a file's name promises to whoever opens it. */
    static Optional<Format> promisedBy(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return named(name.substring(name.lastIndexOf('.') + 1));
    }
}
