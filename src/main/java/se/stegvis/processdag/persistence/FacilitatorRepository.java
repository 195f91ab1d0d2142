package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored leaders of processdagar. */
public interface FacilitatorRepository extends JpaRepository<FacilitatorEntity, UUID> {

    List<FacilitatorEntity> findByWorkshopId(UUID workshopId);

    List<FacilitatorEntity> findByWorkshopIdIn(Collection<UUID> workshopIds);

    boolean existsByWorkshopIdAndAccountId(UUID workshopId, UUID accountId);
}
