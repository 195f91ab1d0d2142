package se.stegvis.association.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored förbund. */
public interface AssociationRepository extends JpaRepository<AssociationEntity, UUID> {

    Optional<AssociationEntity> findBySlug(String slug);

    boolean existsBySlug(String slug);

    boolean existsByNameIgnoreCase(String name);

    @Query("select a from AssociationEntity a order by swedish_order(a.name)")
    List<AssociationEntity> byName();

    @Query("""
            select a from AssociationEntity a where exists (
              select 1 from RoleGrantEntity g where g.associationId = a.id and g.accountId = :account and g.endedAt is null)
            order by swedish_order(a.name)""")
    List<AssociationEntity> withRoleFor(UUID account);

    /** Reads the förbund and keeps others who ask for it this way waiting until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AssociationEntity a where a.id = :id")
    Optional<AssociationEntity> lock(UUID id);
}
