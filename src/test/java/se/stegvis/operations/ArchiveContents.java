package se.stegvis.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import tools.jackson.databind.json.JsonMapper;

/** What an archive holds, for comparing: the rows of each table, sorted, because the two databases sort keys a little differently. */
final class ArchiveContents {

    private ArchiveContents() {}

    static Map<String, List<String>> of(Path file) throws IOException {
        Map<String, List<String>> tables = new TreeMap<>();
        rows(file).forEach((table, rows) -> tables.put(table, rows.stream().map(Object::toString).sorted().toList()));
        return tables;
    }

    /** The rows of each table, each by its columns. */
    static Map<String, List<Map<String, Object>>> rows(Path file) throws IOException {
        Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream().filter(entry -> entry.getName().endsWith(".jsonl")).forEach(entry -> {
                try {
                    tables.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .map(ArchiveContents::row)
                                    .toList());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return tables;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(String line) {
        return new TreeMap<>((Map<String, Object>) JsonMapper.shared().readValue(line, Map.class));
    }
}
