package se.stegvis.funding.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.stegvis.funding.AttachmentType;
import se.stegvis.funding.HistoryContent;

/** A file attached to an application; the registry's store has its content. */
@Entity
@Table(name = "application_attachment")
@SuppressWarnings("NullAway.Init")
public class AttachmentEntity extends EditedRow implements KeptInHistory {

    private UUID contentId;

    @Column(name = "file_name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type")
    private AttachmentType type;

    private long byteCount;

    private String checksum;

    private String description = "";

    private UUID addedBy;

    private Instant addedAt;

    protected AttachmentEntity() {}

    public AttachmentEntity(
            ApplicationEntity application,
            UUID contentId,
            String name,
            AttachmentType type,
            long byteCount,
            String checksum,
            UUID addedBy,
            Instant addedAt) {
        super(UUID.randomUUID(), application, addedBy);
        this.contentId = contentId;
        this.name = name;
        this.type = type;
        this.byteCount = byteCount;
        this.checksum = checksum;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    public UUID contentId() {
        return contentId;
    }

    public String name() {
        return name;
    }

    public AttachmentType type() {
        return type;
    }

    public long byteCount() {
        return byteCount;
    }

    public String checksum() {
        return checksum;
    }

    public String description() {
        return description;
    }

    public UUID addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public void describe(String newDescription, UUID author) {
        writtenBy(author);
        description = newDescription;
    }

    @Override
    public String historyItem() {
        return id().toString();
    }

    @Override
    public HistoryContent historyContent() {
        return new HistoryContent.OfAttachment(name, type, byteCount, checksum, description);
    }

    @Override
    public UUID historyAuthor() {
        return authorId();
    }
}
