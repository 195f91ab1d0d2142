package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who does what, when. */
@Entity
@Table(name = "workshop_action")
@SuppressWarnings("NullAway.Init")
public class ActionEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID themeId;

    private int position;

    private String what;

    private String who;

    private String due;

    @Version
    private long version;

    protected ActionEntity() {}

    public ActionEntity(
            UUID id, UUID associationId, UUID themeId, int position, String what, String who, String due) {
        this.id = id;
        this.associationId = associationId;
        this.themeId = themeId;
        this.position = position;
        agree(what, who, due);
    }

    public final void agree(String newWhat, String newWho, String newDue) {
        what = newWhat;
        who = newWho;
        due = newDue;
    }

    public UUID id() {
        return id;
    }

    public UUID themeId() {
        return themeId;
    }

    public String what() {
        return what;
    }

    public String who() {
        return who;
    }

    public String due() {
        return due;
    }

    public long version() {
        return version;
    }
}
