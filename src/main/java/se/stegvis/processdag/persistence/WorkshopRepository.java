package se.stegvis.processdag.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored processdagar. */
public interface WorkshopRepository extends JpaRepository<WorkshopEntity, UUID> {

    List<WorkshopEntity> findByAssociationIdOrderByHeldOnDescName(UUID associationId);

    Optional<WorkshopEntity> findByJoinCode(String joinCode);

    List<WorkshopEntity> findByInitiativeIdOrderByHeldOnDesc(UUID initiativeId);

    boolean existsByJoinCode(String joinCode);
}
