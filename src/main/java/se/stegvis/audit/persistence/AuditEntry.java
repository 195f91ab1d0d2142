package se.stegvis.audit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the trail. The database refuses UPDATE and DELETE on the table, whoever asks. */
@Entity
@Immutable
@Table(name = "audit_entry")
@SuppressWarnings("NullAway.Init")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at;

    private @Nullable UUID associationId;

    private @Nullable UUID actorId;

    private @Nullable String actorName;

    private String action;

    @Column(name = "object_name")
    private String object;

    @Column(name = "before_state")
    private @Nullable String before;

    @Column(name = "after_state")
    private @Nullable String after;

    protected AuditEntry() {}

    public AuditEntry(
            Instant at,
            @Nullable UUID associationId,
            @Nullable UUID actorId,
            @Nullable String actorName,
            String action,
            String object,
            @Nullable String before,
            @Nullable String after) {
        this.at = at;
        this.associationId = associationId;
        this.actorId = actorId;
        this.actorName = actorName;
        this.action = action;
        this.object = object;
        this.before = before;
        this.after = after;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String actorName() {
        return actorName;
    }

    public String action() {
        return action;
    }

    public String object() {
        return object;
    }

    public @Nullable String before() {
        return before;
    }

    public @Nullable String after() {
        return after;
    }
}
