package se.stegvis.initiative.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored goals of insatser. */
public interface InitiativeGoalRepository extends JpaRepository<InitiativeGoalEntity, UUID> {

    List<InitiativeGoalEntity> findByInitiativeIdInOrderByPosition(Collection<UUID> initiatives);
}
