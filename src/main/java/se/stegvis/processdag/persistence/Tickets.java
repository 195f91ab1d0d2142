package se.stegvis.processdag.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which phones may take part in which day: one-way marks of their tickets, with nothing beside them. */
@Component
public class Tickets {

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void admit(UUID association, UUID workshop, String ticketHash) {
        jdbc.sql("insert into workshop_ticket (ticket_hash, association_id, workshop_id) values (?, ?, ?)")
                .params(ticketHash, association, workshop)
                .update();
    }

    public Optional<UUID> workshopOf(String ticketHash) {
        return jdbc.sql("select workshop_id from workshop_ticket where ticket_hash = ?")
                .param(ticketHash)
                .query(UUID.class)
                .optional();
    }

    public int admitted(UUID workshop) {
        return jdbc.sql("select count(*) from workshop_ticket where workshop_id = ?")
                .param(workshop)
                .query(Integer.class)
                .single();
    }
}
