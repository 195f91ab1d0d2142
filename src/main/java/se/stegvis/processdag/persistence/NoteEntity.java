package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something noted in a theme; it does not know by whom, nor when. */
@Entity
@Table(name = "workshop_note")
@SuppressWarnings("NullAway.Init")
public class NoteEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID themeId;

    private String fieldKey;

    private int position;

    private String text;

    private @Nullable UUID clientNoteId;

    @Version
    private long version;

    protected NoteEntity() {}

    public NoteEntity(
            UUID associationId, UUID themeId, String fieldKey, int position, String text, @Nullable UUID clientNoteId) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.themeId = themeId;
        this.fieldKey = fieldKey;
        this.position = position;
        this.text = text;
        this.clientNoteId = clientNoteId;
    }

    public void rewrite(String newText) {
        text = newText;
    }

    public UUID id() {
        return id;
    }

    public UUID themeId() {
        return themeId;
    }

    public String fieldKey() {
        return fieldKey;
    }

    public String text() {
        return text;
    }

    public long version() {
        return version;
    }
}
