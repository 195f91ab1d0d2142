package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored words about actions. */
public interface ActionEventRepository extends JpaRepository<ActionEventEntity, UUID> {

    List<ActionEventEntity> findByActionIdInOrderByPosition(Collection<UUID> actionIds);

    @Query("select coalesce(max(e.position), 0) from ActionEventEntity e where e.actionId = :actionId")
    int lastPosition(UUID actionId);
}
