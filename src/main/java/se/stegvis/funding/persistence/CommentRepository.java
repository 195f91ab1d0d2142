package se.stegvis.funding.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored comments. */
public interface CommentRepository extends JpaRepository<CommentEntity, UUID> {

    List<CommentEntity> findByApplicationIdOrderByWrittenAtAscIdAsc(UUID applicationId);

    Optional<CommentEntity> findByApplicationIdAndId(UUID applicationId, UUID id);

    List<CommentEntity> findByApplicationIdAndThreadIdOrderByWrittenAtAsc(UUID applicationId, UUID threadId);
}
