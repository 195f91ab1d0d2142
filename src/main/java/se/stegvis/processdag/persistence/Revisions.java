package se.stegvis.processdag.persistence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The counters behind "day X is now at version n". Counting up locks the day until the transaction ends, so whoever changes a day
 * does it first and reads the rest afterwards: what is read then is what the ones before have committed.
 */
@Component
public class Revisions {

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void start(UUID association, UUID workshop) {
        jdbc.sql("insert into workshop_revision (workshop_id, association_id, revision) values (?, ?, 1)")
                .params(workshop, association)
                .update();
    }

    /** Counts the day up, waiting for its turn, and answers the new version. */
    public long advance(UUID workshop) {
        jdbc.sql("update workshop_revision set revision = revision + 1 where workshop_id = ?")
                .param(workshop)
                .update();
        return current(workshop);
    }

    /** The day's version; 0 where there is no such day. */
    public long current(UUID workshop) {
        return jdbc.sql("select revision from workshop_revision where workshop_id = ?")
                .param(workshop)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
