package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stored goals. */
public interface GoalRepository extends JpaRepository<GoalEntity, UUID> {

    /** Goals from before they had identities of their own are known by their rows' ids. */
    @Modifying(flushAutomatically = true)
    @Query("update GoalEntity g set g.goalIdentity = g.id where g.applicationId = :application and g.goalIdentity is null")
    void identify(UUID application);

    List<GoalEntity> findByApplicationIdOrderByPosition(UUID applicationId);

    Optional<GoalEntity> findByApplicationIdAndGoalIdentity(UUID applicationId, UUID identity);

    List<GoalEntity> findByApplicationIdInOrderByPosition(Collection<UUID> applicationIds);
}
