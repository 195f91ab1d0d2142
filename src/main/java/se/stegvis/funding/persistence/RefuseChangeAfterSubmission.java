package se.stegvis.funding.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's side of "a submitted application is never changed, save its rows while a completion is open"; PostgreSQL has functions of its
 * own.
 */
@SuppressWarnings("NullAway.Init")
public class RefuseChangeAfterSubmission implements Trigger {

    private static final String SUBMITTED = "select 1 from application where id = ? and state = 'SUBMITTED'";
    private static final String BEING_COMPLETED = "select 1 from application_completion where open_for = ?";

    private int applicationColumn;
    /** Columns of the application's own row that stay also while a completion is open. */
    private int[] lasting = {};
    private boolean isApplication;

    @Override
    public void init(
            Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        isApplication = table.equals("application");
        applicationColumn = Columns.position(connection, schema, table, isApplication ? "id" : "application_id");
        if (isApplication) {
            lasting = new int[] {
                Columns.position(connection, schema, table, "state"),
                Columns.position(connection, schema, table, "submitted_at")
            };
        }
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before == null || !finds(connection, SUBMITTED, before[applicationColumn])) {
            return;
        }
        // Asked only of what is submitted: before there were completions, rows of drafts were changed by migrations.
        if (changesForGood(before, after) || !finds(connection, BEING_COMPLETED, before[applicationColumn])) {
            throw new SQLException("a submitted application is never changed");
        }
    }

    private boolean changesForGood(Object[] before, Object @Nullable [] after) {
        if (!isApplication) {
            return false;
        }
        if (after == null) {
            return true;
        }
        for (int column : lasting) {
            if (!Objects.equals(before[column], after[column])) {
                return true;
            }
        }
        return false;
    }

    private static boolean finds(Connection connection, String sql, Object application) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, application);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }
}
