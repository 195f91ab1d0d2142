package se.stegvis.registry.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "a stored content is never another"; PostgreSQL has a function of its own. */
public class RefuseRewriting implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("stored content is never rewritten");
    }
}
