package se.stegvis.funding.persistence;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored applications. */
public interface ApplicationRepository extends JpaRepository<ApplicationEntity, UUID> {

    /** Reads an application and keeps others from changing it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from ApplicationEntity a where a.id = :id")
    Optional<ApplicationEntity> findAndLock(UUID id);
}
