package se.stegvis.board.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored items. */
public interface AgendaItemRepository extends JpaRepository<AgendaItemEntity, UUID> {

    List<AgendaItemEntity> findByMeetingIdOrderByPosition(UUID meetingId);

    List<AgendaItemEntity> findByCaseFileId(UUID caseFileId);

    List<AgendaItemEntity> findByMeetingIdIn(Collection<UUID> meetingIds);
}
