package se.stegvis.board.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item of an agenda. */
@Entity
@Table(name = "agenda_item")
@SuppressWarnings("NullAway.Init")
public class AgendaItemEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID meetingId;

    private int position;

    private @Nullable UUID caseFileId;

    private String title;

    private String itemText;

    @Version
    private long version;

    protected AgendaItemEntity() {}

    public AgendaItemEntity(UUID associationId, UUID meetingId, int position, @Nullable UUID caseFileId, String title, String itemText) {
        this.associationId = associationId;
        this.meetingId = meetingId;
        this.position = position;
        this.caseFileId = caseFileId;
        this.title = title;
        this.itemText = itemText;
        this.id = UUID.randomUUID();
    }


    public void stand(int newPosition) {
        position = newPosition;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public int position() {
        return position;
    }

    public @Nullable UUID caseFileId() {
        return caseFileId;
    }

    public String title() {
        return title;
    }

    public String itemText() {
        return itemText;
    }

    public long version() {
        return version;
    }
}
