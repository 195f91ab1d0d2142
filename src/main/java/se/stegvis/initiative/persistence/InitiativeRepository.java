package se.stegvis.initiative.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored insatser. */
public interface InitiativeRepository extends JpaRepository<InitiativeEntity, UUID> {

    @Query("select i from InitiativeEntity i where i.associationId = :association order by swedish_order(i.name)")
    List<InitiativeEntity> byName(UUID association);

    Optional<InitiativeEntity> findByApplicationId(UUID applicationId);

    boolean existsByApplicationId(UUID applicationId);

    @Query("""
            select i from InitiativeEntity i where i.associationId = :association
            and (lower(i.name) like :pattern or lower(i.leadName) like :pattern) order by swedish_order(i.name), i.id""")
    List<InitiativeEntity> search(UUID association, String pattern, Pageable page);

    @Query("""
            select count(i) from InitiativeEntity i where i.associationId = :association
            and (lower(i.name) like :pattern or lower(i.leadName) like :pattern)""")
    long countSearch(UUID association, String pattern);
}
