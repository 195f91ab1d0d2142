package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored versions of documentation. */
public interface DocumentationRepository extends JpaRepository<DocumentationEntity, UUID> {

    List<DocumentationEntity> findByWorkshopIdOrderByNumberDesc(UUID workshopId);

    Optional<DocumentationEntity> findByWorkshopIdAndNumber(UUID workshopId, int number);

    /** The version that a day is locked in; empty while it is written in. */
    @Query("""
            select d from DocumentationEntity d where d.workshopId = :workshop
            and not exists (select 1 from DocumentationOpenedEntity o where o.documentationId = d.id)""")
    Optional<DocumentationEntity> lockedIn(UUID workshop);

    /** Those of the days that are locked. */
    @Query("""
            select d.workshopId from DocumentationEntity d where d.workshopId in :workshops
            and not exists (select 1 from DocumentationOpenedEntity o where o.documentationId = d.id)""")
    List<UUID> locked(Collection<UUID> workshops);
}
