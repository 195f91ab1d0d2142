package se.stegvis.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that was filled under an earlier schema is brought up to date, and nothing that was in it is lost. */
class UpgradeTest {

    static final Path FILLED = Path.of("src/test/resources/upgrade");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "from schema {0} on {1}")
    @CsvSource({"040, H2", "040, PostgreSQL", "050, H2", "050, PostgreSQL", "061, H2", "061, PostgreSQL"})
    void what_was_there_is_there(String schema, String database) throws Exception {
        Path before = FILLED.resolve("filled-" + schema + ".zip");
        assertThat(before).isNotEmptyFile();
        Store store = Store.of(database);
        long rows = store.archive().read(before);
        assertThat(Objects.requireNonNull(store.flyway().info().current()).getVersion().isNewerThan(schema)).isTrue();
        assertThat(store.flyway().info().pending()).isEmpty();

        Path after = folder.resolve("after.zip");
        assertThat(store.archive().write(after)).isEqualTo(rows);
        Map<String, List<Map<String, Object>>> now = ArchiveContents.rows(after);
        ArchiveContents.rows(before).forEach((table, lines) -> assertThat(inColumnsOf(lines, now.getOrDefault(table, List.of())))
                .as(table)
                .containsExactlyInAnyOrderElementsOf(lines));
        assertThat(Files.size(after)).isPositive();
    }

    /** Today's rows with only the columns that there were before. */
    private static List<Map<String, Object>> inColumnsOf(List<Map<String, Object>> before, List<Map<String, Object>> now) {
        if (before.isEmpty()) {
            return List.of();
        }
        List<Map<String, Object>> cut = new ArrayList<>();
        for (Map<String, Object> row : now) {
            Map<String, Object> known = new TreeMap<>(row);
            known.keySet().retainAll(before.getFirst().keySet());
            cut.add(known);
        }
        return cut;
    }
}
