package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has been sent to those invited to a day. */
@Entity
@Table(name = "workshop_invitation")
@SuppressWarnings("NullAway.Init")
public class InvitationEntity {

    @Id
    private UUID workshopId;

    private UUID associationId;

    private String words;

    private int sequence;

    private @Nullable String told;

    private @Nullable Instant toldAt;

    private boolean cancelled;

    @Version
    private long version;

    protected InvitationEntity() {}

    public InvitationEntity(UUID associationId, UUID workshopId) {
        this.associationId = associationId;
        this.workshopId = workshopId;
        this.words = "";
        this.sequence = -1;
    }

    public void say(String newWords) {
        words = newWords;
    }

    /** Notes that it has been sent. */
    public void send(int newSequence, String said, Instant now) {
        sequence = newSequence;
        told = said;
        toldAt = now;
        cancelled = false;
    }

    /** Notes that the day has been called off. */
    public void cancel(int newSequence, Instant now) {
        sequence = newSequence;
        toldAt = now;
        cancelled = true;
    }

    public String words() {
        return words;
    }

    /** -1 before the first sending. */
    public int sequence() {
        return sequence;
    }

    public @Nullable String told() {
        return told;
    }

    public @Nullable Instant toldAt() {
        return toldAt;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public long version() {
        return version;
    }
}
