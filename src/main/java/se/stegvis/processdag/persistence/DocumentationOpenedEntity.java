package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** That a locked version was opened again to be written in. */
@Entity
@Immutable
@Table(name = "workshop_documentation_opened")
@SuppressWarnings("NullAway.Init")
public class DocumentationOpenedEntity implements Persistable<UUID> {

    @Id
    private UUID documentationId;

    private UUID associationId;

    private UUID openedBy;

    private Instant openedAt;

    protected DocumentationOpenedEntity() {}

    public DocumentationOpenedEntity(DocumentationEntity version, UUID openedBy, Instant openedAt) {
        this.documentationId = version.id();
        this.associationId = version.associationId();
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    @Override
    public UUID getId() {
        return documentationId;
    }

    /** Only asked when first saved. */
    @Override
    public boolean isNew() {
        return true;
    }
}
