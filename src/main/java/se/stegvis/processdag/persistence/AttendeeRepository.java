package se.stegvis.processdag.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored attendees. */
public interface AttendeeRepository extends JpaRepository<AttendeeEntity, UUID> {

    List<AttendeeEntity> findByWorkshopIdOrderByPosition(UUID workshopId);

    Optional<AttendeeEntity> findByWorkshopIdAndId(UUID workshopId, UUID id);

    @Query("select coalesce(max(a.position), 0) from AttendeeEntity a where a.workshopId = :workshopId")
    int lastPosition(UUID workshopId);
}
