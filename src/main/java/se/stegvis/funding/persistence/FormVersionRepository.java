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

    /** Begins a version, unless somebody else does so at the same moment; then this waits for it. */
    @Modifying
    @NativeQuery("""
            insert into form_version (id, association_id, kind, number, base_number, started_by, started_at, version)
            values (:id, :association, :kind, :number, :base, :by, :at, 0)
            on conflict do nothing""")
    int begin(UUID id, UUID association, String kind, int number, int base, UUID by, Instant at);
}
