package se.stegvis.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import se.stegvis.operations.Tables.Table;
import se.stegvis.registry.ContentFolder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that is stored, in one file that either database reads: a zip with a manifest and, for each table, one line of JSON per
 * row in the order of its key; and the attached files that are kept in a folder.
 */
final class Archive {

    private static final int FORMAT = 1;
    private static final int AT_A_TIME = 500;
    private static final String MANIFEST = "manifest.json";
    private static final TypeReference<LinkedHashMap<String, Object>> ROW = new TypeReference<>() {};

    private final DataSource dataSource;
    private final Flyway flyway;
    private final ArchivedFiles files;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param folder where the installation keeps attached files; null when that is the database */
    Archive(DataSource dataSource, Flyway flyway, @Nullable ContentFolder folder) {
        this.dataSource = dataSource;
        this.flyway = flyway;
        this.files = new ArchivedFiles(folder);
    }

    /**
     * Writes all rows as they are at one moment, also while a server on PostgreSQL is at work.
     *
     * @return how many rows
     * @throws RefusedArchive when the file is there already, or the database is not of this version
     */
    long write(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new RefusedArchive(file + " is there already; choose another name");
        }
        MigrationInfo current = flyway.info().current();
        if (current == null || !version(current).equals(ours())) {
            throw new RefusedArchive("the database is not of version " + ours() + " as this jar is; use the jar that runs it");
        }
        Path unfinished = Path.of(file + ".part");
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection();
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished), StandardCharsets.UTF_8)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (Table table : Tables.inOrder(connection)) {
                zip.putNextEntry(new ZipEntry(table.name() + ".jsonl"));
                counts.put(table.name(), writeRows(connection, table, zip));
                zip.closeEntry();
            }
            connection.rollback();
            files.write(zip);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(json.writeValueAsBytes(Map.of("format", FORMAT, "schema", ours(), "rows", counts)));
            zip.closeEntry();
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Restores all rows in one transaction, into tables of the archive's own version; what has been changed in the schema since
     * is then done to them as it would be to a database that is upgraded.
     *
     * @return how many rows
     * @throws RefusedArchive when the file is no archive that this jar knows, or the database is not empty
     */
    long read(Path file) throws IOException, SQLException {
        if (!Files.isReadable(file)) {
            throw new RefusedArchive(file + " cannot be read");
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, Object> manifest = manifest(zip);
            Map<String, Long> counts = counts(manifest);
            migrateTo(String.valueOf(manifest.get("schema")));
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                List<Table> tables = Tables.inOrder(connection);
                refuseFilled(connection, tables);
                for (Table table : tables) {
                    long restored = restoreRows(connection, table, zip);
                    if (restored != counts.getOrDefault(table.name(), 0L)) {
                        throw new RefusedArchive("the archive is damaged: rows of " + table.name() + " are missing");
                    }
                }
                connection.commit();
                for (Table table : tables) {
                    continueNumbers(connection, table);
                }
                connection.commit();
            }
            flyway.migrate();
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private Map<String, Object> manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new RefusedArchive("the file is no backup of Stegvis");
        }
        Map<String, Object> manifest = json.readValue(zip.getInputStream(entry).readAllBytes(), ROW);
        boolean known = Arrays.stream(flyway.info().all())
                .anyMatch(each -> each.getState().isResolved() && version(each).equals(manifest.get("schema")));
        if (!Integer.valueOf(FORMAT).equals(manifest.get("format")) || !known) {
            throw new RefusedArchive("the backup is of schema version " + manifest.get("schema") + " and this jar of " + ours()
                    + "; restore it with the jar that made it");
        }
        return manifest;
    }

    private void migrateTo(String schema) {
        MigrationInfo current = flyway.info().current();
        if (current != null && current.getVersion().isNewerThan(schema)) {
            throw new RefusedArchive("the database is of schema version " + version(current) + " and the backup of " + schema
                    + "; restore into a new database, it will be brought up to date");
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(MigrationVersion.fromVersion(schema))
                .load()
                .migrate();
    }

    private static Map<String, Long> counts(Map<String, Object> manifest) {
        Map<String, Long> counts = new HashMap<>();
        if (manifest.get("rows") instanceof Map<?, ?> rows) {
            rows.forEach((table, count) -> counts.put(table.toString(), Long.valueOf(count.toString())));
        }
        return counts;
    }

    private long writeRows(Connection connection, Table table, ZipOutputStream zip) throws IOException, SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            try (ResultSet row = statement.executeQuery(
                    "select " + String.join(", ", table.columns()) + " from " + table.name() + order(table))) {
                List<Column> columns = columns(row.getMetaData());
                while (row.next()) {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        values.put(table.columns().get(i), columns.get(i).read(row, i + 1));
                    }
                    files.note(table, values);
                    zip.write((json.writeValueAsString(values) + "\n").getBytes(StandardCharsets.UTF_8));
                    rows++;
                }
            }
        }
        return rows;
    }

    private static String order(Table table) {
        return table.key().isEmpty() ? "" : " order by " + String.join(", ", table.key());
    }

    private long restoreRows(Connection connection, Table table, ZipFile zip) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(table.name() + ".jsonl");
        if (entry == null) {
            return 0;
        }
        String insert = "insert into " + table.name() + " (" + String.join(", ", table.columns()) + ")"
                + (table.generated().isEmpty() ? "" : " overriding system value") + " values ("
                + table.columns().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        List<Integer> types = new ArrayList<>();
        List<Column> columns;
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(
                        "select " + String.join(", ", table.columns()) + " from " + table.name() + " where 1 = 0")) {
            columns = columns(none.getMetaData());
            for (int i = 1; i <= columns.size(); i++) {
                types.add(none.getMetaData().getColumnType(i));
            }
        }
        long restored = 0;
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
                PreparedStatement statement = connection.prepareStatement(insert)) {
            Iterator<Map<String, Object>> rows = inFamilyOrder(
                    table, lines.lines().map(line -> (Map<String, Object>) json.readValue(line, ROW)).iterator());
            while (rows.hasNext()) {
                Map<String, Object> row = files.restored(zip, table, rows.next());
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).write(statement, i + 1, row.get(table.columns().get(i)), types.get(i));
                }
                statement.addBatch();
                restored++;
                if (restored % AT_A_TIME == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        return restored;
    }

    /** Rows that refer to rows of their own table come after those; only such tables are held in memory. */
    private static Iterator<Map<String, Object>> inFamilyOrder(Table table, Iterator<Map<String, Object>> rows) {
        if (table.ownParents().isEmpty()) {
            return rows;
        }
        List<Map<String, Object>> waiting = new ArrayList<>();
        rows.forEachRemaining(waiting::add);
        List<Map<String, Object>> ordered = new ArrayList<>();
        Map<String, Set<Object>> placed = new HashMap<>();
        while (!waiting.isEmpty()) {
            List<Map<String, Object>> ready = waiting.stream()
                    .filter(row -> table.ownParents().entrySet().stream().allMatch(link -> {
                        Object parent = row.get(link.getKey());
                        return parent == null
                                || placed.getOrDefault(link.getValue(), Set.of()).contains(parent);
                    }))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("rows of " + table.name() + " refer to each other in a circle");
            }
            ready.forEach(row -> table.ownParents().values().forEach(column -> placed.computeIfAbsent(
                            column, key -> new HashSet<>())
                    .add(java.util.Objects.requireNonNull(row.get(column)))));
            ordered.addAll(ready);
            waiting.removeAll(ready);
        }
        return ordered.iterator();
    }

    private static void refuseFilled(Connection connection, List<Table> tables) throws SQLException {
        for (Table table : tables) {
            try (Statement statement = connection.createStatement();
                    ResultSet any = statement.executeQuery("select 1 from " + table.name() + " fetch first 1 rows only")) {
                if (any.next()) {
                    throw new RefusedArchive("the database is not empty (" + table.name() + " has rows); restore into an empty one");
                }
            }
        }
    }

    private static void continueNumbers(Connection connection, Table table) throws SQLException {
        for (String column : table.generated()) {
            try (Statement statement = connection.createStatement()) {
                long next;
                try (ResultSet highest =
                        statement.executeQuery("select coalesce(max(" + column + "), 0) + 1 from " + table.name())) {
                    highest.next();
                    next = highest.getLong(1);
                }
                statement.execute("alter table " + table.name() + " alter column " + column + " restart with " + next);
            }
        }
    }

    private static List<Column> columns(ResultSetMetaData data) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(Column.of(data.getColumnType(i), data.getColumnTypeName(i)));
        }
        return columns;
    }

    /** The schema version that this jar brings. */
    private String ours() {
        MigrationInfo[] all = flyway.info().all();
        String last = "";
        for (MigrationInfo each : all) {
            if (each.getState().isResolved()) {
                last = version(each);
            }
        }
        return last;
    }

    private static String version(MigrationInfo migration) {
        return String.valueOf(migration.getVersion());
    }
}
