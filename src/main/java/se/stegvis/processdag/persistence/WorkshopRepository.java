package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import se.stegvis.processdag.WorkshopState;

/** Stored processdagar. */
public interface WorkshopRepository extends JpaRepository<WorkshopEntity, UUID> {

    List<WorkshopEntity> findByAssociationIdOrderByHeldOnDescName(UUID associationId);

    List<WorkshopEntity> findByAssociationIdAndStateAndInitiativeIdInOrderByHeldOnDesc(
            UUID associationId, WorkshopState state, Collection<UUID> initiativeIds);

    /** Only the id: whoever joins takes the day's turn before reading the day. */
    @Query("select w.id from WorkshopEntity w where w.joinCode = :joinCode")
    Optional<UUID> idByJoinCode(String joinCode);

    boolean existsByJoinCode(String joinCode);
}
