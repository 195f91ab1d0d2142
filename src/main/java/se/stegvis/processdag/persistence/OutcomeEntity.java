package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private @Nullable UUID clientNoteId;

    private @Nullable String clientText;

    @Version
    private long version;

    protected OutcomeEntity() {}

    public OutcomeEntity(
            UUID id,
            UUID associationId,
            UUID workshopId,
            OutcomeKind kind,
            int position,
            String text,
            String due,
            @Nullable UUID clientNoteId) {
        this.id = id;
        this.associationId = associationId;
        this.workshopId = workshopId;
        this.kind = kind;
        this.position = position;
        this.clientNoteId = clientNoteId;
        this.clientText = clientNoteId == null ? null : text;
        rewrite(text, due);
    }

    public final void rewrite(String newText, String newDue) {
        text = newText;
        due = newDue;
    }

    /**
     * The phone that wrote it sends it again, perhaps in other words.
     *
     * @return false when the group has rewritten it meanwhile and the phone's new words were not taken
     */
    public boolean sendAgain(String sent) {
        if (sent.equals(clientText)) {
            return true;
        }
        if (!text.equals(clientText)) {
            return false;
        }
        text = sent;
        clientText = sent;
        return true;
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
