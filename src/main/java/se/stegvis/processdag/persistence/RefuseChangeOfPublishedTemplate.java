package se.stegvis.processdag.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "a published template is never changed"; PostgreSQL has a function of its own. */
@SuppressWarnings("NullAway.Init")
public class RefuseChangeOfPublishedTemplate implements Trigger {

    private int publishedColumn;

    @Override
    public void init(
            Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, "published_at")) {
            if (!columns.next()) {
                throw new SQLException("no column published_at in " + table);
            }
            publishedColumn = columns.getInt("ORDINAL_POSITION") - 1;
        }
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before != null && before[publishedColumn] != null) {
            throw new SQLException("a published template is never changed");
        }
    }
}
