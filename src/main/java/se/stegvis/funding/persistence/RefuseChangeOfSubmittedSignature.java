package se.stegvis.funding.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "a signature under what has been submitted is never changed"; PostgreSQL has a function of its own. */
public class RefuseChangeOfSubmittedSignature implements Trigger {

    private int applicationColumn;

    @Override
    public void init(
            Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        applicationColumn = Columns.position(connection, schema, table, "application_id");
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
                    throw new SQLException("a signature under what has been submitted is never changed");
                }
            }
        }
    }
}
