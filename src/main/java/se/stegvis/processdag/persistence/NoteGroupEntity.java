package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Notes of one question that belong together, under a heading of the group's own. */
@Entity
@Table(name = "workshop_note_group")
@SuppressWarnings("NullAway.Init")
public class NoteGroupEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID themeId;

    private String fieldKey;

    private int position;

    private String heading;

    @Version
    private long version;

    protected NoteGroupEntity() {}

    public NoteGroupEntity(UUID associationId, UUID themeId, String fieldKey, int position, String heading) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.themeId = themeId;
        this.fieldKey = fieldKey;
        this.position = position;
        this.heading = heading;
    }

    public void head(String newHeading) {
        heading = newHeading;
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

    public String heading() {
        return heading;
    }

    public long version() {
        return version;
    }
}
