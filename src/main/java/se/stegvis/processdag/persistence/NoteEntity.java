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

    private @Nullable String clientFieldKey;

    private @Nullable UUID groupId;

    private @Nullable UUID mergedId;

    private boolean hidden;

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
        this.clientFieldKey = clientNoteId == null ? null : fieldKey;
    }

    public void rewrite(String newText) {
        text = newText;
    }

    /**
     * The phone that wrote it sends it again, perhaps in other words or under another question.
     *
     * @param fixed whether its words must stay, since the group has voted on them
     * @return false when the group has worked on it meanwhile and the phone's new words were not taken
     */
    public boolean sendAgain(String field, String sent, boolean fixed) {
        if (sent.equals(clientText) && field.equals(clientFieldKey)) {
            return true;
        }
        if (fixed || mergedId != null || !text.equals(clientText)) {
            return false;
        }
        if (!field.equals(clientFieldKey) && fieldKey.equals(clientFieldKey)) {
            moveTo(field);
        }
        text = sent;
        clientText = sent;
        clientFieldKey = field;
        return true;
    }

    /** Stands under another question, in no group there. */
    public void moveTo(String newFieldKey) {
        fieldKey = newFieldKey;
        groupId = null;
    }

    /** Stands in a group of its question; null for none. */
    public void standIn(@Nullable UUID newGroupId) {
        groupId = newGroupId;
    }

    /** Stands behind another note that says the same; null to come out again. */
    public void standBehind(@Nullable UUID other) {
        mergedId = other;
    }

    public void hide(boolean hide) {
        hidden = hide;
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

    public @Nullable UUID groupId() {
        return groupId;
    }

    public @Nullable UUID mergedId() {
        return mergedId;
    }

    public boolean isHidden() {
        return hidden;
    }

    public int position() {
        return position;
    }

    public long version() {
        return version;
    }
}
