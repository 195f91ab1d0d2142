package se.stegvis.funding.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "a submitted application is never changed"; PostgreSQL has functions of its own. */
@SuppressWarnings("NullAway.Init")
public class RefuseChangeAfterSubmission implements Trigger {

    private int applicationColumn;

    @Override
    public void init(
            Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        String column = table.equals("application") ? "id" : "application_id";
        try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, column)) {
            if (!columns.next()) {
                throw new SQLException("no column " + column + " in " + table);
            }
            applicationColumn = columns.getInt("ORDINAL_POSITION") - 1;
        }
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before == null) {
            return;
        }
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from application where id = ? and state = 'SUBMITTED'")) {
            query.setObject(1, before[applicationColumn]);
            try (ResultSet submitted = query.executeQuery()) {
                if (submitted.next()) {
                    throw new SQLException("a submitted application is never changed");
                }
            }
        }
    }
}
