package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored partners. */
public interface PartnerRepository extends JpaRepository<PartnerEntity, UUID> {

    List<PartnerEntity> findByApplicationId(UUID applicationId);

    Optional<PartnerEntity> findByApplicationIdAndId(UUID applicationId, UUID id);

    /** Which member a partner is; reads no row into the caller's session. */
    @Query("select p.memberId from PartnerEntity p where p.applicationId = :application and p.id = :partner")
    Optional<UUID> memberOf(UUID application, UUID partner);

    List<PartnerEntity> findByApplicationIdIn(Collection<UUID> applicationIds);
}
