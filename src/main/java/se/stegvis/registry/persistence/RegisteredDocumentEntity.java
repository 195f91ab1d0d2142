package se.stegvis.registry.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A document for ever. */
@Entity
@Immutable
@Table(name = "registered_document")
@SuppressWarnings("NullAway.Init")
public class RegisteredDocumentEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID caseId;

    private String title;

    private String mediaType;

    private byte[] content;

    private String checksum;

    private Instant registeredAt;

    protected RegisteredDocumentEntity() {}

    public RegisteredDocumentEntity(
            UUID associationId,
            UUID caseId,
            String title,
            String mediaType,
            byte[] content,
            String checksum,
            Instant registeredAt) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.caseId = caseId;
        this.title = title;
        this.mediaType = mediaType;
        this.content = content.clone();
        this.checksum = checksum;
        this.registeredAt = registeredAt;
    }

    public UUID id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }

    public String checksum() {
        return checksum;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
