package se.stegvis.operations;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of the database as it is, in an order in which each stands after those it refers to. */
final class Tables {

    private static final String HISTORY = "flyway_schema_history";

    /**
     * One table.
     *
     * @param key the columns of its primary key
     * @param generated columns whose values the database makes itself
     * @param ownParents column by column, how a row refers to another row of the same table; empty where none does
     */
    record Table(String name, List<String> columns, List<String> key, List<String> generated, Map<String, String> ownParents) {}

    private Tables() {}

    static List<Table> inOrder(Connection connection) throws SQLException {
        Map<String, Table> tables = new TreeMap<>();
        Map<String, Set<String>> parents = new TreeMap<>();
        DatabaseMetaData data = connection.getMetaData();
        String schema = connection.getSchema();
        for (String name : names(data, schema)) {
            Map<String, String> own = new LinkedHashMap<>();
            parents.put(name, parents(data, schema, name, own));
            tables.put(name, toTable(data, schema, name, own));
        }
        List<Table> ordered = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        while (placed.size() < tables.size()) {
            List<String> ready = tables.keySet().stream()
                    .filter(name -> !placed.contains(name))
                    .filter(name -> placed.containsAll(parents.getOrDefault(name, Set.of())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle");
            }
            ready.forEach(name -> {
                placed.add(name);
                ordered.add(java.util.Objects.requireNonNull(tables.get(name)));
            });
        }
        return ordered;
    }

    private static Set<String> names(DatabaseMetaData data, String schema) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet found = data.getTables(null, schema, "%", null)) {
            while (found.next()) {
                String type = found.getString("TABLE_TYPE");
                String name = found.getString("TABLE_NAME");
                if ((type.equals("TABLE") || type.equals("BASE TABLE")) && !name.equals(HISTORY)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Set<String> parents(DatabaseMetaData data, String schema, String table, Map<String, String> own)
            throws SQLException {
        Set<String> parents = new TreeSet<>();
        try (ResultSet found = data.getImportedKeys(null, schema, table)) {
            while (found.next()) {
                String parent = found.getString("PKTABLE_NAME");
                if (parent.equals(table)) {
                    own.put(found.getString("FKCOLUMN_NAME"), found.getString("PKCOLUMN_NAME"));
                } else {
                    parents.add(parent);
                }
            }
        }
        own.entrySet().removeIf(pair -> pair.getKey().equals(pair.getValue()));
        return parents;
    }

    private static Table toTable(DatabaseMetaData data, String schema, String name, Map<String, String> own)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> generated = new ArrayList<>();
        try (ResultSet found = data.getColumns(null, schema, name, "%")) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                if ("YES".equals(found.getString("IS_AUTOINCREMENT"))) {
                    generated.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet found = data.getPrimaryKeys(null, schema, name)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return new Table(name, columns, List.copyOf(key.values()), generated, own);
    }
}
