package se.stegvis.calculation.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stored counts. */
public interface OutcomeCountRepository extends JpaRepository<OutcomeCountEntity, UUID> {

    List<OutcomeCountEntity> findByPeriodIdIn(Collection<UUID> periods);

    /** Takes a period's counts away at once, before others take their places. */
    @Modifying
    @Query("delete from OutcomeCountEntity c where c.periodId = :period")
    void clear(UUID period);
}
