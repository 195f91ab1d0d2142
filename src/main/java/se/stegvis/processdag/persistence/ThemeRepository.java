package se.stegvis.processdag.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored themes. */
public interface ThemeRepository extends JpaRepository<ThemeEntity, UUID> {

    List<ThemeEntity> findByWorkshopIdOrderByPosition(UUID workshopId);

    Optional<ThemeEntity> findByWorkshopIdAndId(UUID workshopId, UUID id);
}
