package se.stegvis.registry.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored documents. */
public interface RegisteredDocumentRepository extends JpaRepository<RegisteredDocumentEntity, UUID> {

    Optional<RegisteredDocumentEntity> findByAssociationIdAndId(UUID associationId, UUID id);

    Optional<RegisteredDocumentEntity> findFirstByAssociationIdAndCaseIdAndChecksumOrderByRegisteredAt(
            UUID associationId, UUID caseId, String checksum);

    List<RegisteredDocumentEntity> findByAssociationIdAndCaseIdOrderByRegisteredAt(UUID associationId, UUID caseId);

    @Query("select d.contentId from RegisteredDocumentEntity d where d.associationId = :associationId and d.caseId = :caseId"
            + " and d.checksum = :checksum and d.contentId is not null order by d.registeredAt")
    List<UUID> contentsByChecksum(UUID associationId, UUID caseId, String checksum);

    boolean existsByAssociationIdAndContentId(UUID associationId, UUID contentId);

    @Query("select d.id from RegisteredDocumentEntity d where d.checksum = :checksum")
    List<UUID> idsByChecksum(String checksum);
}
