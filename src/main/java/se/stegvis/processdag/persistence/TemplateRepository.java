package se.stegvis.processdag.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored templates. */
public interface TemplateRepository extends JpaRepository<TemplateEntity, UUID> {

    List<TemplateEntity> findByAssociationIdOrderByCreatedAt(UUID associationId);

    Optional<TemplateEntity> findByAssociationIdAndId(UUID associationId, UUID id);

    /** The template, waiting for whoever changes it: changes of one template come one after another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from TemplateEntity t where t.associationId = :association and t.id = :id")
    Optional<TemplateEntity> findAndLock(UUID association, UUID id);
}
