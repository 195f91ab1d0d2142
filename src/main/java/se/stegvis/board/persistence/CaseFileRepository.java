package se.stegvis.board.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored cases. */
public interface CaseFileRepository extends JpaRepository<CaseFileEntity, UUID> {

    List<CaseFileEntity> findByAssociationIdAndSettledFalseAndWithdrawnFalse(UUID associationId);

    /** Held until the transaction ends, so that what is done to a case comes one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CaseFileEntity c where c.id = :id")
    Optional<CaseFileEntity> hold(UUID id);
}
