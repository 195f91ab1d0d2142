package se.stegvis.initiative.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A förlängning or tillägg that an insats has been granted. */
@Entity
@Table(name = "initiative_continuation")
@SuppressWarnings("NullAway.Init")
public class InitiativeContinuationEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID initiativeId;

    private UUID applicationId;

    private String conditions;

    private String decision;

    private Instant grantedAt;

    protected InitiativeContinuationEntity() {}

    public InitiativeContinuationEntity(
            InitiativeEntity initiative, UUID applicationId, String conditions, String decision, Instant grantedAt) {
        this.id = UUID.randomUUID();
        this.associationId = initiative.associationId();
        this.initiativeId = initiative.id();
        this.applicationId = applicationId;
        this.conditions = conditions;
        this.decision = decision;
        this.grantedAt = grantedAt;
    }

    public UUID initiativeId() {
        return initiativeId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public String conditions() {
        return conditions;
    }

    public String decision() {
        return decision;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
