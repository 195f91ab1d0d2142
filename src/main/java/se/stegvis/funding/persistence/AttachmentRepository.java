package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored attachments. */
public interface AttachmentRepository extends JpaRepository<AttachmentEntity, UUID> {

    List<AttachmentEntity> findByApplicationIdOrderByAddedAtAscNameAsc(UUID applicationId);

    Optional<AttachmentEntity> findByApplicationIdAndId(UUID applicationId, UUID id);

    List<AttachmentEntity> findByApplicationIdInOrderByAddedAtAscNameAsc(Collection<UUID> applicationIds);
}
