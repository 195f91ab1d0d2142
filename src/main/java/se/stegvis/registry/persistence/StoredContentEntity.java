package se.stegvis.registry.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A file's content, or that it is in the folder. */
@Entity
@Immutable
@Table(name = "stored_content")
@SuppressWarnings("NullAway.Init")
public class StoredContentEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID associationId;

    private String checksum;

    private long byteCount;

    private byte @Nullable [] content;

    private Instant storedAt;

    protected StoredContentEntity() {}

    public StoredContentEntity(
            UUID associationId, String checksum, long byteCount, byte @Nullable [] content, Instant storedAt) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.checksum = checksum;
        this.byteCount = byteCount;
        this.content = content == null ? null : content.clone();
        this.storedAt = storedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Only asked when first saved: a content is never saved again. */
    @Override
    public boolean isNew() {
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public String checksum() {
        return checksum;
    }

    public long byteCount() {
        return byteCount;
    }

    /** Null when it is in the folder. */
    public byte @Nullable [] content() {
        return content == null ? null : content.clone();
    }

    public Instant storedAt() {
        return storedAt;
    }
}
