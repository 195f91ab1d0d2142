package se.stegvis.calculation.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored links to calculations. */
public interface CalculationLinkRepository extends JpaRepository<CalculationLinkEntity, UUID> {

    Optional<CalculationLinkEntity> findByTokenHash(String tokenHash);

    List<CalculationLinkEntity> findByCalculationIdOrderByMadeAtDescId(UUID calculationId);

    Optional<CalculationLinkEntity> findByCalculationIdAndId(UUID calculationId, UUID id);
}
