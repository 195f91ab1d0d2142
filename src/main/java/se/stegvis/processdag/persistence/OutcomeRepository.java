package se.stegvis.processdag.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stored outcomes of processdagar. */
public interface OutcomeRepository extends JpaRepository<OutcomeEntity, UUID> {

    List<OutcomeEntity> findByWorkshopIdOrderByPosition(UUID workshopId);

    Optional<OutcomeEntity> findByWorkshopIdAndId(UUID workshopId, UUID id);

    Optional<OutcomeEntity> findByClientNoteId(UUID clientNoteId);

    /** Forgets what a phone called its highlights. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update OutcomeEntity o set o.clientNoteId = null, o.clientText = null where o.workshopId = :workshopId")
    void forgetPhones(UUID workshopId);

    @Query("select coalesce(max(o.position), 0) from OutcomeEntity o where o.workshopId = :workshopId")
    int lastPosition(UUID workshopId);
}
