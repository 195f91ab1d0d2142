package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import se.stegvis.funding.HistoryContent;
import se.stegvis.funding.ParticipantKind;

/** Somebody who is in an application. */
@Entity
@Table(name = "application_participant")
@SuppressWarnings("NullAway.Init")
public class ParticipantEntity extends ApplicationRow implements KeptInHistory {

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private ParticipantKind kind;

    private UUID memberId;

    protected ParticipantEntity() {}

    public ParticipantEntity(ApplicationEntity application, UUID accountId, ParticipantKind kind, UUID memberId) {
        super(UUID.randomUUID(), application);
        this.accountId = accountId;
        this.kind = kind;
        this.memberId = memberId;
    }

    public UUID accountId() {
        return accountId;
    }

    public ParticipantKind kind() {
        return kind;
    }

    public void become(ParticipantKind other) {
        kind = other;
    }

    public UUID memberId() {
        return memberId;
    }

    @Override
    public String historyItem() {
        return accountId.toString();
    }

    @Override
    public HistoryContent historyContent() {
        return new HistoryContent.OfParticipant(kind, memberId);
    }

    @Override
    public UUID historyAuthor() {
        return accountId;
    }
}
