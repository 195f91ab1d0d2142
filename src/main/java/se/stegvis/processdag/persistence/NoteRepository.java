package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stored notes. */
public interface NoteRepository extends JpaRepository<NoteEntity, UUID> {

    List<NoteEntity> findByThemeIdInOrderByPosition(Collection<UUID> themeIds);

    Optional<NoteEntity> findByThemeIdInAndId(Collection<UUID> themeIds, UUID id);

    Optional<NoteEntity> findByClientNoteId(UUID clientNoteId);

    @Query("select coalesce(max(n.position), 0) from NoteEntity n where n.themeId = :themeId")
    int lastPosition(UUID themeId);

    List<NoteEntity> findByThemeIdAndIdIn(UUID themeId, Collection<UUID> ids);

    /** Brings out what stands behind a note. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update NoteEntity n set n.mergedId = null, n.version = n.version + 1 where n.mergedId = :note")
    void bringOut(UUID note);

    /** Takes all notes out of a group. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update NoteEntity n set n.groupId = null, n.version = n.version + 1 where n.groupId = :group")
    void empty(UUID group);

    /** Forgets what a phone called its notes, and where it sent them. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update NoteEntity n set n.clientNoteId = null, n.clientText = null, n.clientFieldKey = null where n.themeId in :themeIds")
    void forgetPhones(Collection<UUID> themeIds);
}
