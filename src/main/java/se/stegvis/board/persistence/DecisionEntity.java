package se.stegvis.board.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.board.Outcome;

/** A decision, written once. */
@Entity
@Table(name = "board_decision")
@SuppressWarnings("NullAway.Init")
public class DecisionEntity {

    @Id
    private UUID agendaItemId;

    private UUID associationId;

    private @Nullable UUID settledCaseId;

    private int paragraphYear;

    private int paragraph;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable Integer applicationVersion;

    private String content;

    private Instant decidedAt;

    protected DecisionEntity() {}

    public DecisionEntity(UUID agendaItemId, UUID associationId, @Nullable UUID settledCaseId, int paragraphYear, int paragraph, Outcome outcome, @Nullable Integer applicationVersion, String content, Instant decidedAt) {
        this.agendaItemId = agendaItemId;
        this.associationId = associationId;
        this.settledCaseId = settledCaseId;
        this.paragraphYear = paragraphYear;
        this.paragraph = paragraph;
        this.outcome = outcome;
        this.applicationVersion = applicationVersion;
        this.content = content;
        this.decidedAt = decidedAt;
    }


    public UUID agendaItemId() {
        return agendaItemId;
    }

    public UUID associationId() {
        return associationId;
    }

    public @Nullable UUID settledCaseId() {
        return settledCaseId;
    }

    public int paragraphYear() {
        return paragraphYear;
    }

    public int paragraph() {
        return paragraph;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Which version of the application was decided on; null where it was about none, or before there were versions. */
    public @Nullable Integer applicationVersion() {
        return applicationVersion;
    }

    public String content() {
        return content;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
