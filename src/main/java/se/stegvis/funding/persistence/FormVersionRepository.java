package se.stegvis.funding.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.stegvis.funding.ApplicationKind;

/** Stored versions of forms. */
public interface FormVersionRepository extends JpaRepository<FormVersionEntity, UUID> {

    List<FormVersionEntity> findByAssociationIdOrderByNumber(UUID associationId);

    Optional<FormVersionEntity> findByAssociationIdAndKindAndNumber(UUID associationId, ApplicationKind kind, int number);

    Optional<FormVersionEntity> findFirstByAssociationIdAndKindAndPublishedAtNotNullOrderByNumberDesc(
            UUID associationId, ApplicationKind kind);

    Optional<FormVersionEntity> findByAssociationIdAndKindAndPublishedAtNull(UUID associationId, ApplicationKind kind);
}
