package se.stegvis.board.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored decisions. */
public interface DecisionRepository extends JpaRepository<DecisionEntity, UUID> {

    List<DecisionEntity> findByAgendaItemIdIn(Collection<UUID> agendaItemIds);
}
