package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored reasons for going against advice. */
public interface KeptFindingRepository extends JpaRepository<KeptFindingEntity, UUID> {

    List<KeptFindingEntity> findByApplicationIdAndGoalId(UUID applicationId, UUID goalId);

    Optional<KeptFindingEntity> findByApplicationIdAndGoalIdAndRuleName(UUID applicationId, UUID goalId, String ruleName);

    List<KeptFindingEntity> findByApplicationIdIn(Collection<UUID> applicationIds);
}
