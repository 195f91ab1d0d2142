package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** The processledare's own comment on a day. */
@Entity
@Table(name = "workshop_comment")
@SuppressWarnings("NullAway.Init")
public class DayCommentEntity {

    @Id
    private UUID workshopId;

    private UUID associationId;

    private String text;

    @Version
    private long version;

    protected DayCommentEntity() {}

    public DayCommentEntity(UUID associationId, UUID workshopId, String text) {
        this.associationId = associationId;
        this.workshopId = workshopId;
        this.text = text;
    }

    public void rewrite(String newText) {
        text = newText;
    }

    public String text() {
        return text;
    }

    public long version() {
        return version;
    }
}
