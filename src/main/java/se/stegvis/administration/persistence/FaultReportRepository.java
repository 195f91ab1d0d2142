package se.stegvis.administration.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored reports of faults. */
public interface FaultReportRepository extends JpaRepository<FaultReportEntity, UUID> {

    List<FaultReportEntity> findAllByOrderByAtDescId(Pageable page);

    long countByAtAfter(Instant since);
}
