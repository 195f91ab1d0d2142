package se.stegvis.idea.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored marks of what has been read. */
public interface IdeaReadingRepository extends JpaRepository<IdeaReadingEntity, UUID> {

    Optional<IdeaReadingEntity> findByIdeaIdAndAccountId(UUID ideaId, UUID accountId);
}
