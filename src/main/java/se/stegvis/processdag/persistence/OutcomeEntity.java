package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import se.stegvis.processdag.OutcomeKind;

/** Medskick, spridning, uppföljning or höjdpunkt. */
@Entity
@Table(name = "workshop_outcome")
@SuppressWarnings("NullAway.Init")
public class OutcomeEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID workshopId;

    @Enumerated(EnumType.STRING)
    private OutcomeKind kind;

    private int position;

    private String text;

    private String due;

    @Version
    private long version;

    protected OutcomeEntity() {}

    public OutcomeEntity(UUID associationId, UUID workshopId, OutcomeKind kind, int position, String text, String due) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.workshopId = workshopId;
        this.kind = kind;
        this.position = position;
        rewrite(text, due);
    }

    public final void rewrite(String newText, String newDue) {
        text = newText;
        due = newDue;
    }

    public UUID id() {
        return id;
    }

    public OutcomeKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public String due() {
        return due;
    }

    public long version() {
        return version;
    }
}
