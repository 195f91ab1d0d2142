package se.stegvis.registry.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

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

    private byte @Nullable [] content;

    private @Nullable UUID contentId;

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

    /** A file whose content is kept apart. */
    public RegisteredDocumentEntity(
            UUID associationId,
            UUID caseId,
            String title,
            String mediaType,
            UUID contentId,
            String checksum,
            Instant registeredAt) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.caseId = caseId;
        this.title = title;
        this.mediaType = mediaType;
        this.contentId = contentId;
        this.checksum = checksum;
        this.registeredAt = registeredAt;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Null when it is kept apart. */
    public byte @Nullable [] content() {
        return content == null ? null : content.clone();
    }

    /** Where the content is kept, when it is not in this row. */
    public @Nullable UUID contentId() {
        return contentId;
    }

    public String checksum() {
        return checksum;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
