package se.stegvis.registry.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stored contents. */
public interface StoredContentRepository extends JpaRepository<StoredContentEntity, UUID> {

    Optional<StoredContentEntity> findByAssociationIdAndId(UUID associationId, UUID id);

    /** Past the entity, which tells the repository that it is new for as long as it lives. */
    @Modifying(flushAutomatically = true)
    @Query("delete from StoredContentEntity content where content.id = :id")
    void remove(UUID id);

    boolean existsByAssociationIdAndChecksumAndContentIsNull(UUID associationId, String checksum);
}
