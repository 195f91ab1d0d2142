package se.stegvis.funding.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "a completion that has ended is never changed"; PostgreSQL has functions of its own. */
@SuppressWarnings("NullAway.Init")
public class RefuseChangeOfEndedCompletion implements Trigger {

    private int completionColumn;
    private boolean isCompletion;

    @Override
    public void init(
            Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        isCompletion = table.equals("application_completion");
        completionColumn = Columns.position(connection, schema, table, isCompletion ? "id" : "completion_id");
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before == null) {
            return;
        }
        boolean open;
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from application_completion where id = ? and state = 'OPEN'")) {
            query.setObject(1, before[completionColumn]);
            try (ResultSet found = query.executeQuery()) {
                open = found.next();
            }
        }
        if (!open || (isCompletion && after == null)) {
            throw new SQLException("a completion that has ended is never changed");
        }
    }
}
