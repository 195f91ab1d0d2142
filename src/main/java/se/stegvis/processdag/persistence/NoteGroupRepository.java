package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored groups of notes. */
public interface NoteGroupRepository extends JpaRepository<NoteGroupEntity, UUID> {

    List<NoteGroupEntity> findByThemeIdInOrderByPosition(Collection<UUID> themeIds);

    Optional<NoteGroupEntity> findByThemeIdAndId(UUID themeId, UUID id);

    @Query("select coalesce(max(g.position), 0) from NoteGroupEntity g where g.themeId = :themeId")
    int lastPosition(UUID themeId);
}
