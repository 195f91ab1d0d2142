package se.stegvis.processdag.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored guests. */
public interface GuestRepository extends JpaRepository<GuestEntity, UUID> {

    List<GuestEntity> findByWorkshopIdOrderByPosition(UUID workshopId);

    Optional<GuestEntity> findByWorkshopIdAndId(UUID workshopId, UUID id);
}
