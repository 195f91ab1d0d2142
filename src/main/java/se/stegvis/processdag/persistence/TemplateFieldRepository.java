package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored questions of themes in templates that are being worked on. */
public interface TemplateFieldRepository extends JpaRepository<TemplateFieldEntity, UUID> {

    List<TemplateFieldEntity> findByTemplateThemeIdInOrderByPosition(Collection<UUID> templateThemeIds);

    Optional<TemplateFieldEntity> findByTemplateThemeIdAndId(UUID templateThemeId, UUID id);
}
