package se.stegvis.board.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time somebody was in the room. */
@Entity
@Table(name = "meeting_stay")
@SuppressWarnings("NullAway.Init")
public class StayEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID meetingId;

    private UUID accountId;

    private Instant arrivedAt;

    private @Nullable Instant leftAt;

    @Version
    private long version;

    protected StayEntity() {}

    public StayEntity(UUID associationId, UUID meetingId, UUID accountId, Instant arrivedAt) {
        this.associationId = associationId;
        this.meetingId = meetingId;
        this.accountId = accountId;
        this.arrivedAt = arrivedAt;
        this.id = UUID.randomUUID();
    }


    public void leave(Instant at) {
        leftAt = at;
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

    public UUID accountId() {
        return accountId;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    public @Nullable Instant leftAt() {
        return leftAt;
    }

    public long version() {
        return version;
    }
}
