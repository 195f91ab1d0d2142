package se.stegvis.funding.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Where a table has a column, for triggers. */
final class Columns {

    private Columns() {}

    /** Counted from 0. */
    static int position(Connection connection, String schema, String table, String column) throws SQLException {
        try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, column)) {
            if (!columns.next()) {
                throw new SQLException("no column " + column + " in " + table);
            }
            return columns.getInt("ORDINAL_POSITION") - 1;
        }
    }
}
