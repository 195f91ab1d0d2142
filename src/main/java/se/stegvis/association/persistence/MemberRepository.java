package se.stegvis.association.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored members. */
public interface MemberRepository extends JpaRepository<MemberEntity, UUID> {

    List<MemberEntity> findByAssociationIdOrderByName(UUID associationId);

    Optional<MemberEntity> findByAssociationIdAndId(UUID associationId, UUID id);

    boolean existsByAssociationIdAndNameIgnoreCase(UUID associationId, String name);
}
