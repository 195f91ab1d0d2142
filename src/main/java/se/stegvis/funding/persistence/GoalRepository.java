package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored goals. */
public interface GoalRepository extends JpaRepository<GoalEntity, UUID> {

    List<GoalEntity> findByApplicationIdOrderByPosition(UUID applicationId);

    Optional<GoalEntity> findByApplicationIdAndGoalIdentity(UUID applicationId, UUID identity);

    List<GoalEntity> findByApplicationIdInOrderByPosition(Collection<UUID> applicationIds);
}
