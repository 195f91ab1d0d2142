package se.stegvis.funding.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "what has been fixed is never changed"; PostgreSQL has a function of its own. */
public class RefuseChangeOfFixed implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("what has been fixed is never changed");
    }
}
