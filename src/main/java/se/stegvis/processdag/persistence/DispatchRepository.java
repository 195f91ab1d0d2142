package se.stegvis.processdag.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored sendings. */
public interface DispatchRepository extends JpaRepository<DispatchEntity, UUID> {

    /** What has been sent of a day, latest first. */
    @Query("""
            select s from DispatchEntity s where exists (
              select 1 from DocumentationEntity d where d.id = s.documentationId and d.workshopId = :workshop)
            order by s.sentAt desc, s.id""")
    List<DispatchEntity> ofWorkshop(UUID workshop);

    /** What a link with this mark belongs to. */
    @Query("""
            select s from DispatchEntity s where exists (
              select 1 from DispatchLinkEntity l where l.dispatchId = s.id and l.tokenHash = :tokenHash)""")
    Optional<DispatchEntity> behind(String tokenHash);
}
