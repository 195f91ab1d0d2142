package se.stegvis.funding.persistence;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import se.stegvis.funding.ApplicationKind;

/** Stored versions of forms. */
public interface FormVersionRepository extends JpaRepository<FormVersionEntity, UUID> {

    List<FormVersionEntity> findByAssociationIdOrderByNumber(UUID associationId);

    Optional<FormVersionEntity> findByAssociationIdAndKindAndNumber(UUID associationId, ApplicationKind kind, int number);

    Optional<FormVersionEntity> findFirstByAssociationIdAndKindAndPublishedAtNotNullOrderByNumberDesc(
            UUID associationId, ApplicationKind kind);

    List<FormVersionEntity> findByAssociationIdAndKindAndPublishedAtNotNullOrderByNumberDesc(
            UUID associationId, ApplicationKind kind);

    Optional<FormVersionEntity> findByAssociationIdAndKindAndPublishedAtNull(UUID associationId, ApplicationKind kind);

    /** The version under way, kept from being changed or published by others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from FormVersionEntity v where v.associationId = :association and v.kind = :kind and v.publishedAt is null")
    Optional<FormVersionEntity> findAndLock(UUID association, ApplicationKind kind);

    /**
     * Begins a version with the number after the last one, unless one is under way. That none is and the number are read at one and the
     * same moment: of two who begin at once one gets the number, and the other waits for it and begins nothing.
     *
     * @param shipped the number before the first of a förbund's own
     */
    @Modifying
    @NativeQuery("""
            insert into form_version (id, association_id, kind, number, base_number, started_by, started_at, version)
            select cast(:id as uuid), cast(:association as uuid), cast(:kind as varchar), coalesce(max(v.number), cast(:shipped as integer)) + 1,
                   cast(:base as integer), cast(:by as uuid), cast(:at as timestamp with time zone), 0
              from form_version v where v.association_id = :association and v.kind = :kind
            having coalesce(sum(case when v.published_at is null then 1 else 0 end), 0) = 0
            on conflict do nothing""")
    int begin(UUID id, UUID association, String kind, int shipped, int base, UUID by, Instant at);
}
