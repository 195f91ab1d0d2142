package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A locked version of a day's documentation, fixed for ever. */
@Entity
@Immutable
@Table(name = "workshop_documentation")
@SuppressWarnings("NullAway.Init")
public class DocumentationEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID workshopId;

    private int number;

    private String snapshot;

    private String checksum;

    private UUID lockedBy;

    private Instant lockedAt;

    protected DocumentationEntity() {}

    public DocumentationEntity(
            UUID associationId,
            UUID workshopId,
            int number,
            String snapshot,
            String checksum,
            UUID lockedBy,
            Instant lockedAt) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.workshopId = workshopId;
        this.number = number;
        this.snapshot = snapshot;
        this.checksum = checksum;
        this.lockedBy = lockedBy;
        this.lockedAt = lockedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Only asked when first saved: a locked version is never saved again. */
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

    public UUID workshopId() {
        return workshopId;
    }

    public int number() {
        return number;
    }

    public String snapshot() {
        return snapshot;
    }

    public String checksum() {
        return checksum;
    }

    public UUID lockedBy() {
        return lockedBy;
    }

    public Instant lockedAt() {
        return lockedAt;
    }
}
