package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.ApplicationKind;

/** A förbund's own version of a form. Once published it never changes. */
@Entity
@Table(name = "form_version")
@SuppressWarnings("NullAway.Init")
public class FormVersionEntity {

    @Id
    private UUID id;

    private UUID associationId;

    @Enumerated(EnumType.STRING)
    private ApplicationKind kind;

    private int number;

    private int baseNumber;

    private @Nullable String content;

    private UUID startedBy;

    private Instant startedAt;

    private @Nullable UUID publishedBy;

    private @Nullable Instant publishedAt;

    @Version
    private long version;

    protected FormVersionEntity() {}

    public FormVersionEntity(
            UUID associationId, ApplicationKind kind, int number, int baseNumber, UUID startedBy, Instant startedAt) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.kind = kind;
        this.number = number;
        this.baseNumber = baseNumber;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public ApplicationKind kind() {
        return kind;
    }

    public int number() {
        return number;
    }

    public int baseNumber() {
        return baseNumber;
    }

    /** What is changed, as JSON; null until it is published. */
    public @Nullable String content() {
        return content;
    }

    public @Nullable UUID publishedBy() {
        return publishedBy;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public void publish(String changes, UUID by, Instant now) {
        content = changes;
        publishedBy = by;
        publishedAt = now;
    }
}
