package se.stegvis.processdag.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "a locked version of the documentation is never changed"; PostgreSQL has a function of its own. */
public class RefuseChangeOfLocked implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("a locked version of the documentation is never changed");
    }
}
