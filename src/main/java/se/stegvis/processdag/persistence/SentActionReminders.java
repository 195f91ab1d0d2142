package se.stegvis.processdag.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which reminders of actions have been sent. */
@Component
public class SentActionReminders {

    /** When a reminder is sent. */
    public enum Kind {
        /** Some days before. */
        BEFORE,
        /** Once the day has passed. */
        AFTER
    }

    private final JdbcClient jdbc;

    SentActionReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes in the caller's transaction that a reminder of the action's date is sent.
     *
     * @return false when it has been already
     */
    public boolean note(ActionCourseEntity course, Kind kind, Instant now) {
        return jdbc.sql("""
                        insert into workshop_action_reminder (action_id, association_id, kind, due_on, sent_at)
                        select c.action_id, c.association_id, :kind, c.due_on, :now from workshop_action_course c
                         where c.action_id = :id and c.due_on is not null and not exists (
                           select 1 from workshop_action_reminder r
                            where r.action_id = c.action_id and r.kind = :kind and r.due_on = c.due_on)""")
                        .param("id", course.actionId())
                        .param("kind", kind.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
