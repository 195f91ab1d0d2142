package se.stegvis.processdag.persistence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many citizens attend a day. */
@Component
public class Citizens {

    private final JdbcClient jdbc;

    Citizens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number, 0 where nobody has said; the caller holds the day's turn. */
    public void set(UUID association, UUID workshop, int people) {
        jdbc.sql("delete from workshop_citizens where workshop_id = ?").param(workshop).update();
        if (people > 0) {
            jdbc.sql("insert into workshop_citizens (workshop_id, association_id, people) values (?, ?, ?)")
                    .params(workshop, association, people)
                    .update();
        }
    }

    public int of(UUID workshop) {
        return jdbc.sql("select people from workshop_citizens where workshop_id = ?")
                .param(workshop)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
