package se.stegvis.calculation.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored steps of goals. */
public interface GoalStepRepository extends JpaRepository<GoalStepEntity, UUID> {

    List<GoalStepEntity> findByApplicationId(UUID applicationId);

    List<GoalStepEntity> findByApplicationIdIn(Collection<UUID> applicationIds);

    List<GoalStepEntity> findByInitiativeId(UUID initiativeId);
}
