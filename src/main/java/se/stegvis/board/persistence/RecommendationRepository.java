package se.stegvis.board.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored recommendations. */
public interface RecommendationRepository extends JpaRepository<RecommendationEntity, UUID> {

    List<RecommendationEntity> findByCaseFileIdIn(Collection<UUID> caseFileIds);
}
