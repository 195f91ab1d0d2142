package se.stegvis.notification.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A file that goes with a message. */
@Entity
@Table(name = "outbox_attachment")
@SuppressWarnings("NullAway.Init")
public class OutboxAttachment implements Persistable<UUID> {

    @Id
    private UUID messageId;

    private UUID associationId;

    private String fileName;

    private String contentType;

    private String content;

    @Transient
    private boolean made;

    protected OutboxAttachment() {}

    public OutboxAttachment(UUID messageId, UUID associationId, String fileName, String contentType, String content) {
        this.messageId = messageId;
        this.associationId = associationId;
        this.fileName = fileName;
        this.contentType = contentType;
        this.content = content;
        this.made = true;
    }

    @Override
    public @Nullable UUID getId() {
        return messageId;
    }

    @Override
    public boolean isNew() {
        return made;
    }

    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }

    public String content() {
        return content;
    }
}
