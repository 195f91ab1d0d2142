package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Kept words. */
public interface ConflictRepository extends JpaRepository<ConflictEntity, UUID> {

    List<ConflictEntity> findByApplicationIdAndSettledAtIsNullOrderByKeptAt(UUID applicationId);

    List<ConflictEntity> findByApplicationIdAndPlaceAndAuthorId(UUID applicationId, String place, UUID authorId);

    Optional<ConflictEntity> findByApplicationIdAndId(UUID applicationId, UUID id);

    long countByApplicationId(UUID applicationId);

    List<ConflictEntity> findByApplicationIdInAndSettledAtIsNullOrderByKeptAt(Collection<UUID> applicationIds);
}
