package se.stegvis.board.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A signature under a meeting's minutes. */
@Entity
@Table(name = "minutes_signature")
@SuppressWarnings("NullAway.Init")
public class SignatureEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID meetingId;

    private UUID accountId;

    private Instant signedAt;

    protected SignatureEntity() {}

    public SignatureEntity(UUID associationId, UUID meetingId, UUID accountId, Instant signedAt) {
        this.associationId = associationId;
        this.meetingId = meetingId;
        this.accountId = accountId;
        this.signedAt = signedAt;
        this.id = UUID.randomUUID();
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

    public Instant signedAt() {
        return signedAt;
    }
}
