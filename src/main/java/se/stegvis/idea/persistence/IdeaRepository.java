package se.stegvis.idea.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import se.stegvis.idea.IdeaState;

/** Stored ideas. */
public interface IdeaRepository extends JpaRepository<IdeaEntity, UUID> {

    /** Reads an idea and keeps others from changing it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from IdeaEntity i where i.id = :id")
    Optional<IdeaEntity> findAndLock(UUID id);

    Optional<IdeaEntity> findByApplicationId(UUID applicationId);

    List<IdeaEntity> findByAssociationIdAndAuthorIdAndState(UUID associationId, UUID authorId, IdeaState state);
}
