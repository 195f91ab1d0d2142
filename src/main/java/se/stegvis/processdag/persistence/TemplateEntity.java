package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of a förbund's own templates. What it says is in its versions. */
@Entity
@Table(name = "workshop_template")
@SuppressWarnings("NullAway.Init")
public class TemplateEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private Instant createdAt;

    private @Nullable Instant withdrawnAt;

    @Version
    private long version;

    protected TemplateEntity() {}

    public TemplateEntity(UUID associationId, Instant now) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Offers it no longer, or again. */
    public void withdraw(@Nullable Instant now) {
        withdrawnAt = now;
    }
}
