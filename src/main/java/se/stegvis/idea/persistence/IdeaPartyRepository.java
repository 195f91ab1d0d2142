package se.stegvis.idea.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored parties of ideas. */
public interface IdeaPartyRepository extends JpaRepository<IdeaPartyEntity, UUID> {

    List<IdeaPartyEntity> findByIdeaId(UUID ideaId);
}
