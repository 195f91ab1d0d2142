package se.stegvis.processdag.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored themes of templates that are being worked on. */
public interface TemplateThemeRepository extends JpaRepository<TemplateThemeEntity, UUID> {

    List<TemplateThemeEntity> findByTemplateVersionIdOrderByPosition(UUID templateVersionId);

    Optional<TemplateThemeEntity> findByTemplateVersionIdAndId(UUID templateVersionId, UUID id);
}
