package se.stegvis.processdag.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored lists of addresses. */
public interface CircleRepository extends JpaRepository<CircleEntity, UUID> {

    List<CircleEntity> findByInitiativeIdOrderByPosition(UUID initiativeId);

    Optional<CircleEntity> findByInitiativeIdAndId(UUID initiativeId, UUID id);

    @Query("select coalesce(max(c.position), 0) from CircleEntity c where c.initiativeId = :initiativeId")
    int lastPosition(UUID initiativeId);
}
