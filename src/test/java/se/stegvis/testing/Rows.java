package se.stegvis.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that other rows refer to, for tests that are about those others. */
public final class Rows {

    private Rows() {}

    /** An application with a name and nothing in it. */
    public static void application(JdbcClient jdbc, UUID id, UUID association, UUID lead, UUID owner, boolean draft) {
        jdbc.sql("insert into application (id, association_id, kind, definition, state, member_id, owner_id, title, lead_id,"
                        + " started_at, changed_at, submitted_at, version) values (:id, :association, 'NEW_INITIATIVE', 1, :state,"
                        + " :lead, :owner, 'Prov', :lead, current_timestamp, current_timestamp, "
                        + (draft ? "null" : "current_timestamp") + ", 0)")
                .param("id", id)
                .param("association", association)
                .param("state", draft ? "DRAFT" : "SUBMITTED")
                .param("lead", lead)
                .param("owner", owner)
                .update();
    }

    /** An insats that was granted before Stegvis. */
    public static void initiative(JdbcClient jdbc, UUID id, UUID association, UUID lead, String name, LocalDate start) {
        jdbc.sql("insert into initiative (id, association_id, name, lead_id, lead_name, starts, conditions, decision, created_at,"
                        + " version) select :id, m.association_id, :name, m.id, m.name, :start, '', '', current_timestamp, 0"
                        + " from member m where m.association_id = :association and m.id = :lead")
                .param("id", id)
                .param("association", association)
                .param("lead", lead)
                .param("name", name)
                .param("start", start)
                .update();
    }
}
