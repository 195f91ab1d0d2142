package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Something that came up on a day and is for another time. */
@Entity
@Table(name = "workshop_parked")
@SuppressWarnings("NullAway.Init")
public class ParkedEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID workshopId;

    private int position;

    private String text;

    @Version
    private long version;

    protected ParkedEntity() {}

    public ParkedEntity(UUID id, UUID associationId, UUID workshopId, int position, String text) {
        this.id = id;
        this.associationId = associationId;
        this.workshopId = workshopId;
        this.position = position;
        rewrite(text);
    }

    public final void rewrite(String newText) {
        text = newText;
    }

    public UUID id() {
        return id;
    }

    public String text() {
        return text;
    }

    public long version() {
        return version;
    }
}
