package se.stegvis.calculation.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored periods. */
public interface OutcomePeriodRepository extends JpaRepository<OutcomePeriodEntity, UUID> {

    List<OutcomePeriodEntity> findByAssociationIdAndInitiativeIdOrderByBeginsDesc(UUID associationId, UUID initiativeId);

    List<OutcomePeriodEntity> findByAssociationIdOrderByBeginsDesc(UUID associationId);

    Optional<OutcomePeriodEntity> findByInitiativeIdAndId(UUID initiativeId, UUID id);

    /** Lets nobody else change an insats' periods until the transaction ends, so that no two come to share a day. */
    @Query(value = "select 1 from initiative i where i.id = :initiative for update", nativeQuery = true)
    int hold(UUID initiative);
}
