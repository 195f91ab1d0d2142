package se.stegvis.registry.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored cases. */
public interface RegisteredCaseRepository extends JpaRepository<RegisteredCaseEntity, UUID> {

    Optional<RegisteredCaseEntity> findByAssociationIdAndId(UUID associationId, UUID id);
}
