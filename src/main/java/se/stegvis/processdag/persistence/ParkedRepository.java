package se.stegvis.processdag.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored parking lots. */
public interface ParkedRepository extends JpaRepository<ParkedEntity, UUID> {

    List<ParkedEntity> findByWorkshopIdOrderByPosition(UUID workshopId);

    Optional<ParkedEntity> findByWorkshopIdAndId(UUID workshopId, UUID id);

    @Query("select coalesce(max(p.position), 0) from ParkedEntity p where p.workshopId = :workshopId")
    int lastPosition(UUID workshopId);
}
