package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored questions of themes. */
public interface FieldRepository extends JpaRepository<FieldEntity, UUID> {

    List<FieldEntity> findByThemeIdInOrderByPosition(Collection<UUID> themeIds);

    boolean existsByThemeIdAndFieldKey(UUID themeId, String fieldKey);

    Optional<FieldEntity> findByThemeIdAndFieldKey(UUID themeId, String fieldKey);

    void deleteByThemeId(UUID themeId);
}
