package se.stegvis.board.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored proposals. */
public interface ProposalRepository extends JpaRepository<ProposalEntity, UUID> {

    List<ProposalEntity> findByCaseFileIdIn(Collection<UUID> caseFileIds);
}
