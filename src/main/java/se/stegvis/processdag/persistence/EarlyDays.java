package se.stegvis.processdag.persistence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which days are open in advance, for scoring at one's own pace before the processledare begins. */
@Component
public class EarlyDays {

    private final JdbcClient jdbc;

    EarlyDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a day in advance; the caller holds its turn. */
    public void begin(UUID association, UUID workshop) {
        if (!isEarly(workshop)) {
            jdbc.sql("insert into workshop_early (workshop_id, association_id) values (?, ?)")
                    .params(workshop, association)
                    .update();
        }
    }

    public boolean isEarly(UUID workshop) {
        return jdbc.sql("select count(*) from workshop_early where workshop_id = ?")
                        .param(workshop)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The day begins, or is over: from now on the processledare takes it theme by theme. */
    public void end(UUID workshop) {
        jdbc.sql("delete from workshop_early where workshop_id = ?").param(workshop).update();
    }
}
