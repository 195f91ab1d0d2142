package se.stegvis.notification.persistence;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored files of messages. */
public interface OutboxAttachmentRepository extends JpaRepository<OutboxAttachment, UUID> {}
