package se.stegvis.funding.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application's rows as they stand, kept as JSON and put back exactly: same ids, authors and versions. So what was being completed
 * leaves nothing behind when nobody asks for it any longer.
 */
@Component
public class KeptRows {

    /** Each after those it refers to. Declared numbers only come, and those who take part are handled apart. */
    private static final List<String> TABLES = List.of(
            "application_answer",
            "application_partner",
            "application_goal",
            "goal_acceptance",
            "goal_kept_finding",
            "application_chain_row",
            "application_budget_row",
            "application_attachment");

    private static final String PARTICIPANTS = "application_participant";
    private static final String ID = "id";
    private static final String SERVES = "serves_id";
    /** What points from one row to another that may have come since. */
    private static final Map<String, String> LINKS = Map.of(
            SERVES, "application_chain_row",
            "goal_id", "application_chain_row",
            "activity_id", "application_budget_row");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, List<LinkedHashMap<String, Object>>>> ROWS =
            new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ApplicationChanges history;

    KeptRows(JdbcTemplate jdbc, ApplicationChanges history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** Keeps the rows as they are. What is unsaved in the caller's session must be flushed first. */
    public void keep(CompletionEntity completion) {
        jdbc.update(
                "insert into application_completion_kept (completion_id, association_id, kept_rows, history_number)"
                        + " values (?, ?, ?, ?)",
                completion.id(),
                completion.associationId(),
                read(completion.applicationId()),
                history.latest(completion.applicationId()));
    }

    /** Lets go of what was kept, once the rows are a version of their own. */
    public void letGo(CompletionEntity completion) {
        jdbc.update("delete from application_completion_kept where completion_id = ?", completion.id());
    }

    private String read(UUID application) {
        Map<String, List<Map<String, @Nullable String>>> all = new LinkedHashMap<>();
        for (String table : TABLES) {
            all.put(table, rows(table, application));
        }
        all.put(PARTICIPANTS, rows(PARTICIPANTS, application));
        return JSON.writeValueAsString(all);
    }

    /**
     * Puts the rows back as they were, which history tells. Who has come to take part since stays; who has been let out with a partner is in again. The
     * caller's session must be flushed before, and not use what it has read of the application afterwards.
     */
    public void putBack(CompletionEntity completion) {
        UUID application = completion.applicationId();
        String kept = Objects.requireNonNull(jdbc.queryForObject(
                "select kept_rows from application_completion_kept where completion_id = ?", String.class, completion.id()));
        Map<String, List<LinkedHashMap<String, Object>>> all = JSON.readValue(kept, ROWS);
        LINKS.forEach((column, table) ->
                jdbc.update("update " + table + " set " + column + " = null where application_id = ?", application));
        for (String table : TABLES.reversed()) {
            Set<String> were = ids(all.getOrDefault(table, List.of()));
            there(table, application).stream()
                    .filter(id -> !were.contains(id.toString()))
                    .forEach(id -> jdbc.update("delete from " + table + " where id = ?", id));
        }
        for (String table : TABLES) {
            putBack(table, application, inOrder(all.getOrDefault(table, List.of())));
        }
        Set<String> here = there(PARTICIPANTS, application).stream().map(UUID::toString).collect(Collectors.toSet());
        insert(
                PARTICIPANTS,
                all.getOrDefault(PARTICIPANTS, List.of()).stream()
                        .filter(row -> !here.contains(String.valueOf(row.get(ID))))
                        .toList());
        history.putBack(
                application,
                Objects.requireNonNull(jdbc.queryForObject(
                        "select history_number from application_completion_kept where completion_id = ?",
                        Long.class,
                        completion.id())),
                completion.askedBy());
        letGo(completion);
    }

    /** Where the contents of an application's files are kept, as the rows now stand. */
    public List<UUID> contents(UUID application) {
        return jdbc.queryForList(
                "select content_id from application_attachment where application_id = ?", UUID.class, application);
    }

    private void putBack(String table, UUID application, List<LinkedHashMap<String, Object>> rows) {
        Set<String> here = there(table, application).stream().map(UUID::toString).collect(Collectors.toSet());
        insert(table, rows.stream().filter(row -> !here.contains(String.valueOf(row.get(ID)))).toList());
        List<LinkedHashMap<String, Object>> known =
                rows.stream().filter(row -> here.contains(String.valueOf(row.get(ID)))).toList();
        if (known.isEmpty()) {
            return;
        }
        Map<String, String> types = types(table);
        List<String> columns =
                known.getFirst().keySet().stream().filter(column -> !column.equals(ID)).toList();
        jdbc.batchUpdate(
                "update " + table + " set "
                        + String.join(", ", columns.stream().map(column -> column + " = ?").toList())
                        + " where id = ?",
                known.stream()
                        .map(row -> Stream.concat(columns.stream(), Stream.of(ID))
                                .map(column -> value(types.getOrDefault(column, ""), row.get(column)))
                                .toArray())
                        .toList());
    }

    private List<UUID> there(String table, UUID application) {
        return jdbc.queryForList("select id from " + table + " where application_id = ?", UUID.class, application);
    }

    private static Set<String> ids(List<LinkedHashMap<String, Object>> rows) {
        return rows.stream().map(row -> String.valueOf(row.get(ID))).collect(Collectors.toSet());
    }

    /** What serves something comes after it: effects, subgoals, activities. */
    private static List<LinkedHashMap<String, Object>> inOrder(List<LinkedHashMap<String, Object>> rows) {
        Map<Object, LinkedHashMap<String, Object>> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(String.valueOf(row.get("id")), row));
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> depth(row, byId)))
                .toList();
    }

    private static int depth(Map<String, Object> row, Map<Object, LinkedHashMap<String, Object>> byId) {
        int depth = 0;
        Object next = row.get(SERVES);
        while (next != null && depth < byId.size()) {
            depth++;
            LinkedHashMap<String, Object> served = byId.get(String.valueOf(next));
            next = served == null ? null : served.get(SERVES);
        }
        return depth;
    }

    private List<Map<String, @Nullable String>> rows(String table, UUID application) {
        return jdbc.query(
                "select * from " + table + " where application_id = ? order by id",
                (row, number) -> toMap(row),
                application);
    }

    private static Map<String, @Nullable String> toMap(ResultSet row) throws SQLException {
        ResultSetMetaData data = row.getMetaData();
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            boolean time = isTime(data.getColumnTypeName(i));
            OffsetDateTime at = time ? row.getObject(i, OffsetDateTime.class) : null;
            String text = time ? (at == null ? null : at.toString()) : row.getString(i);
            values.put(data.getColumnName(i).toLowerCase(Locale.ROOT), text);
        }
        return values;
    }

    private void insert(String table, List<LinkedHashMap<String, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, String> types = types(table);
        List<String> columns = List.copyOf(rows.getFirst().keySet());
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
        jdbc.batchUpdate(
                sql,
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> value(types.getOrDefault(column, ""), row.get(column)))
                                .toArray())
                        .toList());
    }

    private Map<String, String> types(String table) {
        return Objects.requireNonNull(jdbc.query("select * from " + table + " where 1 = 0", none -> {
            ResultSetMetaData data = none.getMetaData();
            Map<String, String> types = new LinkedHashMap<>();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                types.put(data.getColumnName(i).toLowerCase(Locale.ROOT), data.getColumnTypeName(i));
            }
            return types;
        }));
    }

    private static boolean isTime(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("timestamp");
    }

    private static @Nullable Object value(String typeName, @Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        String text = stored.toString();
        if (isTime(typeName)) {
            return OffsetDateTime.parse(text);
        }
        return switch (typeName.toLowerCase(Locale.ROOT)) {
            case "uuid" -> UUID.fromString(text);
            case "date" -> LocalDate.parse(text);
            case "integer", "int4" -> Integer.valueOf(text);
            case "bigint", "int8" -> Long.valueOf(text);
            case "numeric", "decimal", "decfloat" -> new BigDecimal(text);
            case "boolean", "bool" -> text.toLowerCase(Locale.ROOT).startsWith("t");
            default -> text;
        };
    }
}
