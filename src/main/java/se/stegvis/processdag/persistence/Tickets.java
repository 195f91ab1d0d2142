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

    /** Whether the phone has come back with its ticket. */
    public boolean hasArrived(String ticketHash) {
        return jdbc.sql("select arrived from workshop_ticket where ticket_hash = ?")
                .param(ticketHash)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void arrive(String ticketHash) {
        jdbc.sql("update workshop_ticket set arrived = true where ticket_hash = ?")
                .param(ticketHash)
                .update();
    }

    /** How many phones are in the room. */
    public int arrived(UUID workshop) {
        return jdbc.sql("select count(*) from workshop_ticket where workshop_id = ? and arrived")
                .param(workshop)
                .query(Integer.class)
                .single();
    }

    public int admitted(UUID workshop) {
        return jdbc.sql("select count(*) from workshop_ticket where workshop_id = ?")
                .param(workshop)
                .query(Integer.class)
                .single();
    }
}
