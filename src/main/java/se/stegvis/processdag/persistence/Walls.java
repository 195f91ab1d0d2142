package se.stegvis.processdag.persistence;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys that open the walls of open days. */
@Component
public class Walls {

    private final JdbcClient jdbc;

    Walls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A wall's day, and what phones join it by; null where it has no code. */
    public record Wall(UUID workshop, @Nullable String joinCode) {}

    public Optional<Wall> byKey(String key) {
        return jdbc.sql("select w.id, w.join_code from workshop_wall x join workshop w on w.id = x.workshop_id where x.wall_key = ?")
                .param(key)
                .query((row, number) -> new Wall(row.getObject("id", UUID.class), row.getString("join_code")))
                .optional();
    }

    public Optional<String> keyOf(UUID workshop) {
        return jdbc.sql("select wall_key from workshop_wall where workshop_id = ?")
                .param(workshop)
                .query(String.class)
                .optional();
    }

    public void open(UUID association, UUID workshop, String key) {
        jdbc.sql("insert into workshop_wall (workshop_id, association_id, wall_key) values (?, ?, ?)")
                .params(workshop, association, key)
                .update();
    }

    public void close(UUID workshop) {
        jdbc.sql("delete from workshop_wall where workshop_id = ?").param(workshop).update();
    }
}
