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

    private @Nullable String clientText;

    @Version
    private long version;

    protected NoteEntity() {}

    public NoteEntity(
            UUID id,
            UUID associationId,
            UUID themeId,
            String fieldKey,
            int position,
            String text,
            @Nullable UUID clientNoteId) {
        this.id = id;
        this.associationId = associationId;
        this.themeId = themeId;
        this.fieldKey = fieldKey;
        this.position = position;
        this.text = text;
        this.clientNoteId = clientNoteId;
        this.clientText = clientNoteId == null ? null : text;
    }

    public void rewrite(String newText) {
        text = newText;
    }

    /**
     * The phone that wrote it sends it again, perhaps in other words.
     *
     * @return false when the group has rewritten it meanwhile and the phone's new words were not taken
     */
    public boolean sendAgain(String field, String sent) {
        if (sent.equals(clientText) && field.equals(fieldKey)) {
            return true;
        }
        if (!text.equals(clientText)) {
            return false;
        }
        fieldKey = field;
        text = sent;
        clientText = sent;
        return true;
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
