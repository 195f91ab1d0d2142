package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.stegvis.funding.HistoryContent;
import se.stegvis.funding.ParticipantKind;

/** A partner's answer to a goal. It is taken away when the goal no longer promises the same. */
@Entity
@Table(name = "goal_acceptance")
@SuppressWarnings("NullAway.Init")
public class AcceptanceEntity extends ApplicationRow implements KeptInHistory {

    private UUID goalId;

    private UUID partnerId;

    private boolean accepted;

    private String reason;

    private UUID answeredBy;

    private Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private ParticipantKind answeredAs;

    protected AcceptanceEntity() {}

    public AcceptanceEntity(
            ApplicationEntity application,
            UUID goalId,
            UUID partnerId,
            boolean accepted,
            String reason,
            UUID answeredBy,
            ParticipantKind answeredAs,
            Instant answeredAt) {
        super(UUID.randomUUID(), application);
        this.goalId = goalId;
        this.partnerId = partnerId;
        this.accepted = accepted;
        this.reason = reason;
        this.answeredBy = answeredBy;
        this.answeredAs = answeredAs;
        this.answeredAt = answeredAt;
    }

    public UUID goalId() {
        return goalId;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public boolean accepted() {
        return accepted;
    }

    public String reason() {
        return reason;
    }

    public UUID answeredBy() {
        return answeredBy;
    }

    /** As what: the partner's contact, or who stands in for the contact. */
    public ParticipantKind answeredAs() {
        return answeredAs;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    @Override
    public String historyItem() {
        return goalId + "~" + partnerId;
    }

    @Override
    public HistoryContent historyContent() {
        return new HistoryContent.OfAcceptance(goalId, partnerId, accepted, reason);
    }

    @Override
    public UUID historyAuthor() {
        return answeredBy;
    }
}
