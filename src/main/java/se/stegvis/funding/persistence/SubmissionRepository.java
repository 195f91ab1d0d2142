package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored submitted versions. */
public interface SubmissionRepository extends JpaRepository<SubmissionEntity, UUID> {

    List<SubmissionEntity> findByAssociationIdOrderBySubmittedAtDesc(UUID associationId);

    List<SubmissionEntity> findByAssociationIdAndApplicationIdInOrderBySubmittedAtDesc(
            UUID associationId, Collection<UUID> applicationIds);

    List<SubmissionEntity> findByChecksum(String checksum);

    List<SubmissionEntity> findByDocumentIdIn(Collection<UUID> documentIds);

    /** What was fixed, without keeping it in memory. */
    @Query("select new se.stegvis.funding.persistence.FixedVersion(s.applicationId, s.snapshot) from SubmissionEntity s"
            + " where s.applicationId in :applications")
    List<FixedVersion> fixed(Collection<UUID> applications);
}
