package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored submitted versions. */
public interface SubmissionRepository extends JpaRepository<SubmissionEntity, UUID> {

    List<SubmissionEntity> findByAssociationIdOrderBySubmittedAtDesc(UUID associationId);

    List<SubmissionEntity> findByAssociationIdAndApplicationIdInOrderBySubmittedAtDesc(
            UUID associationId, Collection<UUID> applicationIds);
}
