package se.stegvis.board.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import se.stegvis.board.Outcome;

/** Förbundschefens proposal. */
@Entity
@Table(name = "proposal")
@SuppressWarnings("NullAway.Init")
public class ProposalEntity {

    @Id
    private UUID caseFileId;

    private UUID associationId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String amounts;

    private String conditions;

    private String reasons;

    private UUID writtenBy;

    private Instant writtenAt;

    @Version
    private long version;

    protected ProposalEntity() {}

    public ProposalEntity(UUID caseFileId, UUID associationId) {
        this.caseFileId = caseFileId;
        this.associationId = associationId;
    }


    public void write(Outcome newOutcome, String newAmounts, String newConditions, String newReasons, UUID by, Instant now) {
        outcome = newOutcome;
        amounts = newAmounts;
        conditions = newConditions;
        reasons = newReasons;
        writtenBy = by;
        writtenAt = now;
    }

    public UUID caseFileId() {
        return caseFileId;
    }

    public UUID associationId() {
        return associationId;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String amounts() {
        return amounts;
    }

    public String conditions() {
        return conditions;
    }

    public String reasons() {
        return reasons;
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public long version() {
        return version;
    }
}
