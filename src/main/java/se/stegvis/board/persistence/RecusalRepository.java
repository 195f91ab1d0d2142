package se.stegvis.board.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored jäv. */
public interface RecusalRepository extends JpaRepository<RecusalEntity, UUID> {

    List<RecusalEntity> findByCaseFileIdInOrderByDeclaredAt(Collection<UUID> caseFileIds);

    List<RecusalEntity> findByAgendaItemIdInOrderByDeclaredAt(Collection<UUID> agendaItemIds);

    List<RecusalEntity> findByAssociationIdAndAccountId(UUID associationId, UUID accountId);
}
