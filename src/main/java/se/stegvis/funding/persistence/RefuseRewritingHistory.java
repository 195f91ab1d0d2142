package se.stegvis.funding.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "what was is never written anew, and goes only with its application"; PostgreSQL has a function of its own. */
public class RefuseRewritingHistory implements Trigger {

    private int applicationColumn;

    @Override
    public void init(
            Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, "application_id")) {
            if (!columns.next()) {
                throw new SQLException("no column application_id in " + table);
            }
            applicationColumn = columns.getInt("ORDINAL_POSITION") - 1;
        }
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before != null && after == null && !isThere(connection, before[applicationColumn])) {
            return;
        }
        throw new SQLException("history is never changed");
    }

    private static boolean isThere(Connection connection, Object application) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from application where id = ?")) {
            query.setObject(1, application);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }
}
