package se.stegvis.processdag.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import se.stegvis.processdag.WorkshopState;

/** Stored processdagar. */
public interface WorkshopRepository extends JpaRepository<WorkshopEntity, UUID> {

    /** Days that somebody may read: all, or those of these insatser and those the caller leads. */
    @Query("""
            select w from WorkshopEntity w where w.associationId = :association
            and (:all = true or w.initiativeId in :initiatives or exists (
              select 1 from FacilitatorEntity f where f.workshopId = w.id and f.accountId = :caller))
            and lower(concat(w.name, ' ', w.initiativeName, ' ', cast(w.heldOn as string))) like :pattern
            order by w.heldOn desc, swedish_order(w.name), w.id""")
    List<WorkshopEntity> search(
            UUID association, boolean all, Collection<UUID> initiatives, UUID caller, String pattern, Pageable page);

    @Query("""
            select count(w) from WorkshopEntity w where w.associationId = :association
            and (:all = true or w.initiativeId in :initiatives or exists (
              select 1 from FacilitatorEntity f where f.workshopId = w.id and f.accountId = :caller))
            and lower(concat(w.name, ' ', w.initiativeName, ' ', cast(w.heldOn as string))) like :pattern""")
    long countSearch(UUID association, boolean all, Collection<UUID> initiatives, UUID caller, String pattern);

    @Query("""
            select w from WorkshopEntity w where w.associationId = :association
            and (w.state = se.stegvis.processdag.WorkshopState.OPEN
              or w.state = se.stegvis.processdag.WorkshopState.PREPARED and w.heldOn >= :today)
            and exists (select 1 from FacilitatorEntity f where f.workshopId = w.id and f.accountId = :caller)
            order by w.heldOn, swedish_order(w.name), w.id""")
    List<WorkshopEntity> ahead(UUID association, UUID caller, LocalDate today);

    List<WorkshopEntity> findByAssociationIdAndInitiativeIdOrderByHeldOnDesc(UUID associationId, UUID initiativeId);

    List<WorkshopEntity> findByAssociationIdAndStateAndInitiativeIdInOrderByHeldOnDesc(
            UUID associationId, WorkshopState state, Collection<UUID> initiativeIds);

    /** Only the id: whoever joins takes the day's turn before reading the day. */
    @Query("select w.id from WorkshopEntity w where w.joinCode = :joinCode")
    Optional<UUID> idByJoinCode(String joinCode);

    boolean existsByJoinCode(String joinCode);
}
