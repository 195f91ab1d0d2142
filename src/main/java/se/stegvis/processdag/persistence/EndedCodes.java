package se.stegvis.processdag.persistence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes of days that are over, until they are given to other days. */
@Component
public class EndedCodes {

    private final JdbcClient jdbc;

    EndedCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day that had the code is over; no open day has it. */
    public void keep(UUID association, UUID workshop, String code) {
        forget(code);
        jdbc.sql("insert into workshop_ended_code (join_code, association_id, workshop_id) values (?, ?, ?)")
                .params(code, association, workshop)
                .update();
    }

    public boolean isKnown(String code) {
        return jdbc.sql("select count(*) from workshop_ended_code where join_code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Another day has the code from now on. */
    public void forget(String code) {
        jdbc.sql("delete from workshop_ended_code where join_code = ?").param(code).update();
    }
}
