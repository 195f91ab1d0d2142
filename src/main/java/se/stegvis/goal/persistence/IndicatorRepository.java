package se.stegvis.goal.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored indicators. */
public interface IndicatorRepository extends JpaRepository<IndicatorEntity, UUID> {

    @Query("""
            select i from IndicatorEntity i where i.associationId = :association
            and (i.nameKey like :pattern escape '!' or lower(i.unit) like :pattern escape '!'
              or lower(i.source) like :pattern escape '!' or lower(i.measured) like :pattern escape '!')""")
    List<IndicatorEntity> search(UUID association, String pattern, Pageable page);

    @Query("""
            select count(i) from IndicatorEntity i where i.associationId = :association
            and (i.nameKey like :pattern escape '!' or lower(i.unit) like :pattern escape '!'
              or lower(i.source) like :pattern escape '!' or lower(i.measured) like :pattern escape '!')""")
    long countSearch(UUID association, String pattern);

    @Query("""
            select i from IndicatorEntity i where i.associationId = :association and i.active
            order by swedish_order(i.name)""")
    List<IndicatorEntity> activeByName(UUID association);

    Optional<IndicatorEntity> findByAssociationIdAndId(UUID associationId, UUID id);

    Optional<IndicatorEntity> findByAssociationIdAndNameKey(UUID associationId, String nameKey);
}
