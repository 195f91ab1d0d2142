package se.stegvis.processdag.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored versions of templates. */
public interface TemplateVersionRepository extends JpaRepository<TemplateVersionEntity, UUID> {

    List<TemplateVersionEntity> findByAssociationIdOrderByNumberDesc(UUID associationId);

    List<TemplateVersionEntity> findByTemplateIdOrderByNumberDesc(UUID templateId);

    Optional<TemplateVersionEntity> findByTemplateIdAndPublishedAtIsNull(UUID templateId);
}
