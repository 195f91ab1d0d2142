package se.stegvis.board.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import se.stegvis.board.Advice;

/** Beredningsgruppens recommendation. */
@Entity
@Table(name = "recommendation")
@SuppressWarnings("NullAway.Init")
public class RecommendationEntity {

    @Id
    private UUID caseFileId;

    private UUID associationId;

    @Enumerated(EnumType.STRING)
    private Advice advice;

    private String reasons;

    private UUID writtenBy;

    private Instant writtenAt;

    @Version
    private long version;

    protected RecommendationEntity() {}

    public RecommendationEntity(UUID caseFileId, UUID associationId) {
        this.caseFileId = caseFileId;
        this.associationId = associationId;
    }


    public void write(Advice newAdvice, String newReasons, UUID by, Instant now) {
        advice = newAdvice;
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

    public Advice advice() {
        return advice;
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
