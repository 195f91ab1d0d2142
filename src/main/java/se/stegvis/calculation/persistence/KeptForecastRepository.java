package se.stegvis.calculation.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored forecasts. */
public interface KeptForecastRepository extends JpaRepository<KeptForecastEntity, UUID> {

    Optional<KeptForecastEntity> findFirstByApplicationIdOrderByVersionNumberDesc(UUID applicationId);

    List<KeptForecastEntity> findByAssociationIdAndApplicationIdInOrderByVersionNumber(
            UUID associationId, Collection<UUID> applications);

    boolean existsByApplicationIdAndVersionNumber(UUID applicationId, int versionNumber);

    Optional<KeptForecastEntity> findByInitiativeId(UUID initiativeId);
}
