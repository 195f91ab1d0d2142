package se.stegvis.funding.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which reminders of completions have been sent. */
@Component
public class SentReminders {

    /** When a reminder is sent. */
    public enum Kind {
        /** Some days before. */
        BEFORE,
        /** Once the day has passed. */
        AFTER
    }

    private final JdbcClient jdbc;

    SentReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes in the caller's transaction that a reminder of the completion's day is sent.
     *
     * @return false when it has been already
     */
    public boolean note(CompletionEntity completion, Kind kind, Instant now) {
        return jdbc.sql("""
                        insert into application_completion_reminder (completion_id, association_id, kind, due_on, sent_at)
                        select c.id, c.association_id, :kind, c.due_on, :now from application_completion c
                         where c.id = :id and not exists (select 1 from application_completion_reminder r
                           where r.completion_id = c.id and r.kind = :kind and r.due_on = c.due_on)""")
                        .param("id", completion.id())
                        .param("kind", kind.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
