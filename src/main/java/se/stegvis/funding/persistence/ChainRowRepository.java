package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored effect chains. */
public interface ChainRowRepository extends JpaRepository<ChainRowEntity, UUID> {

    List<ChainRowEntity> findByApplicationIdOrderByKindAscPositionAsc(UUID applicationId);

    Optional<ChainRowEntity> findByApplicationIdAndId(UUID applicationId, UUID id);

    List<ChainRowEntity> findByApplicationIdInOrderByKindAscPositionAsc(Collection<UUID> applicationIds);
}
