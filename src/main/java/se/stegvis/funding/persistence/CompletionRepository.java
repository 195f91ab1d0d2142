package se.stegvis.funding.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored completions. */
public interface CompletionRepository extends JpaRepository<CompletionEntity, UUID> {

    /** The one that is open for an application. */
    Optional<CompletionEntity> findByOpenFor(UUID application);

    List<CompletionEntity> findByApplicationIdOrderByAskedAt(UUID application);

    /** Whose completion it is; reads no row into the caller's session. */
    @Query("select c.applicationId from CompletionEntity c where c.id = :id")
    Optional<UUID> applicationOf(UUID id);

    /** Open ones whose day is no later than this, everywhere. */
    @Query("select c.id from CompletionEntity c where c.openFor is not null and c.dueOn <= :last")
    List<UUID> dueBy(LocalDate last);
}
