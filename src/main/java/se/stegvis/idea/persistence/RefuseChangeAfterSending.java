package se.stegvis.idea.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "a sent idea, and what has been said on it, is never changed"; PostgreSQL has functions of its own. */
@SuppressWarnings("NullAway.Init")
public class RefuseChangeAfterSending implements Trigger {

    /** What an idea said when it was sent, and as what it was registered; the rest is what became of it. */
    private static final List<String> FIXED = List.of(
            "association_id",
            "member_id",
            "author_id",
            "title",
            "need",
            "target_group",
            "rough_sum",
            "period",
            "case_id",
            "case_number",
            "sent_at");

    private String table;
    private final Map<String, Integer> columns = new HashMap<>();

    @Override
    public void init(
            Connection connection, String schema, String trigger, String tableName, boolean before, int type)
            throws SQLException {
        table = tableName;
        try (ResultSet found = connection.getMetaData().getColumns(null, schema, tableName, null)) {
            while (found.next()) {
                columns.put(found.getString("COLUMN_NAME"), found.getInt("ORDINAL_POSITION") - 1);
            }
        }
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before == null) {
            return;
        }
        boolean refused =
                switch (table) {
                    case "idea" -> !"WRITING".equals(before[column("state")]) && isAnother(before, after);
                    case "idea_party" -> isSent(connection, before[column("idea_id")]);
                    default -> true;
                };
        if (refused) {
            throw new SQLException("a sent idea, and what has been said on it, is never changed");
        }
    }

    private boolean isAnother(Object[] before, Object @Nullable [] after) {
        return after == null
                || FIXED.stream().anyMatch(name -> !Objects.equals(before[column(name)], after[column(name)]));
    }

    private static boolean isSent(Connection connection, Object idea) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from idea where id = ? and state <> 'WRITING'")) {
            query.setObject(1, idea);
            try (ResultSet sent = query.executeQuery()) {
                return sent.next();
            }
        }
    }

    private int column(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }
}
