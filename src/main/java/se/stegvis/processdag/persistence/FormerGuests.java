package se.stegvis.processdag.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses that were invited to a day and are no more, until they have been told so. */
@Component
public class FormerGuests {

    private final JdbcClient jdbc;

    FormerGuests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID association, UUID workshop, String email) {
        if (!of(workshop).contains(email)) {
            jdbc.sql("insert into workshop_former_guest (id, association_id, workshop_id, email) values (?, ?, ?, ?)")
                    .params(UUID.randomUUID(), association, workshop, email)
                    .update();
        }
    }

    public List<String> of(UUID workshop) {
        return jdbc.sql("select email from workshop_former_guest where workshop_id = ? order by email")
                .param(workshop)
                .query(String.class)
                .list();
    }

    public void clear(UUID workshop) {
        jdbc.sql("delete from workshop_former_guest where workshop_id = ?")
                .param(workshop)
                .update();
    }
}
