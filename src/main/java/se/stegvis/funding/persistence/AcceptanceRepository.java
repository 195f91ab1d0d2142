package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored answers to goals. */
public interface AcceptanceRepository extends JpaRepository<AcceptanceEntity, UUID> {

    List<AcceptanceEntity> findByApplicationIdAndGoalId(UUID applicationId, UUID goalId);

    List<AcceptanceEntity> findByApplicationIdAndPartnerId(UUID applicationId, UUID partnerId);

    List<AcceptanceEntity> findByApplicationIdIn(Collection<UUID> applicationIds);
}
