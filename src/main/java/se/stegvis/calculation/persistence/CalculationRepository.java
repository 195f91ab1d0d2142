package se.stegvis.calculation.persistence;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored calculations. */
public interface CalculationRepository extends JpaRepository<CalculationEntity, UUID> {

    /** Reads a calculation and keeps others from changing it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CalculationEntity c where c.id = :id")
    Optional<CalculationEntity> findAndLock(UUID id);
}
