package se.stegvis.idea.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored conversations. */
public interface IdeaMessageRepository extends JpaRepository<IdeaMessageEntity, UUID> {

    List<IdeaMessageEntity> findByIdeaIdOrderByMessageNumber(UUID ideaId);

    int countByIdeaId(UUID ideaId);
}
