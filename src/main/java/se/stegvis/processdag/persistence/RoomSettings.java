package se.stegvis.processdag.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is set while a day goes on. Plain statements: each sets one thing for all, the last one counts, and no version is compared.
 * Callers hold the day's turn ({@link Revisions#advance}).
 */
@Component
public class RoomSettings {

    private final JdbcClient jdbc;

    RoomSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One day's settings as they are stored; the two about time are there together or not at all. */
    public record Stored(
            @Nullable Integer present,
            boolean locked,
            boolean bySpread,
            @Nullable Integer timerSeconds,
            @Nullable Instant timerEnds) {

        static final Stored NOTHING = new Stored(null, false, false, null, null);
    }

    public Stored of(UUID workshop) {
        return jdbc.sql("select present, locked, by_spread, timer_seconds, timer_ends_at from workshop_room where workshop_id = ?")
                .param(workshop)
                .query((row, number) -> {
                    OffsetDateTime ends = row.getObject("timer_ends_at", OffsetDateTime.class);
                    return new Stored(
                            row.getObject("present", Integer.class),
                            row.getBoolean("locked"),
                            row.getBoolean("by_spread"),
                            row.getObject("timer_seconds", Integer.class),
                            ends == null ? null : ends.toInstant());
                })
                .optional()
                .orElse(Stored.NOTHING);
    }

    public boolean isLocked(UUID workshop) {
        return of(workshop).locked();
    }

    public void count(UUID association, UUID workshop, @Nullable Integer present) {
        set(association, workshop, "present", present);
    }

    public void lock(UUID association, UUID workshop, boolean locked) {
        set(association, workshop, "locked", locked);
    }

    public void order(UUID association, UUID workshop, boolean bySpread) {
        set(association, workshop, "by_spread", bySpread);
    }

    public void time(UUID association, UUID workshop, int seconds, Instant ends) {
        ensure(association, workshop);
        jdbc.sql("update workshop_room set timer_seconds = ?, timer_ends_at = ? where workshop_id = ?")
                .params(seconds, ends.atOffset(ZoneOffset.UTC), workshop)
                .update();
    }

    public void stopTime(UUID workshop) {
        jdbc.sql("update workshop_room set timer_seconds = null, timer_ends_at = null where workshop_id = ?")
                .param(workshop)
                .update();
    }

    private void set(UUID association, UUID workshop, String column, @Nullable Object value) {
        ensure(association, workshop);
        jdbc.sql("update workshop_room set " + column + " = ? where workshop_id = ?")
                .params(Arrays.asList(value, workshop))
                .update();
    }

    private void ensure(UUID association, UUID workshop) {
        boolean known = jdbc.sql("select count(*) from workshop_room where workshop_id = ?")
                        .param(workshop)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into workshop_room (workshop_id, association_id) values (?, ?)")
                    .params(workshop, association)
                    .update();
        }
    }
}
