package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored partners. */
public interface PartnerRepository extends JpaRepository<PartnerEntity, UUID> {

    List<PartnerEntity> findByApplicationId(UUID applicationId);

    Optional<PartnerEntity> findByApplicationIdAndId(UUID applicationId, UUID id);

    List<PartnerEntity> findByApplicationIdIn(Collection<UUID> applicationIds);
}
