package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored actions. */
public interface ActionRepository extends JpaRepository<ActionEntity, UUID> {

    List<ActionEntity> findByThemeIdInOrderByPosition(Collection<UUID> themeIds);

    Optional<ActionEntity> findByThemeIdInAndId(Collection<UUID> themeIds, UUID id);

    @Query("select coalesce(max(a.position), 0) from ActionEntity a where a.themeId = :themeId")
    int lastPosition(UUID themeId);
}
