package se.stegvis.association.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored members. */
public interface MemberRepository extends JpaRepository<MemberEntity, UUID> {

    @Query("select m from MemberEntity m where m.associationId = :association order by swedish_order(m.name)")
    List<MemberEntity> byName(UUID association);

    Optional<MemberEntity> findByAssociationIdAndId(UUID associationId, UUID id);

    boolean existsByAssociationIdAndNameIgnoreCase(UUID associationId, String name);
}
