package se.stegvis.registry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A case of the diarium. */
@Entity
@Table(name = "registered_case")
@SuppressWarnings("NullAway.Init")
public class RegisteredCaseEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private int seriesYear;

    private int sequenceNumber;

    @Column(name = "case_number")
    private String number;

    private String title;

    private Instant openedAt;

    protected RegisteredCaseEntity() {}

    public RegisteredCaseEntity(
            UUID associationId, int seriesYear, int sequenceNumber, String number, String title, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.seriesYear = seriesYear;
        this.sequenceNumber = sequenceNumber;
        this.number = number;
        this.title = title;
        this.openedAt = openedAt;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
