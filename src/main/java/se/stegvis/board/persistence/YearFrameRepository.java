package se.stegvis.board.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored frames. */
public interface YearFrameRepository extends JpaRepository<YearFrameEntity, UUID> {

    Optional<YearFrameEntity> findByAssociationIdAndFrameYear(UUID associationId, int frameYear);
}
