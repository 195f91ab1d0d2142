package se.stegvis.initiative.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An insats. */
@Entity
@Table(name = "initiative")
@SuppressWarnings("NullAway.Init")
public class InitiativeEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private @Nullable UUID applicationId;

    private String name;

    private UUID leadId;

    private String leadName;

    private LocalDate starts;

    private @Nullable LocalDate ends;

    private String conditions;

    private String decision;

    private Instant createdAt;

    @Version
    private long version;

    protected InitiativeEntity() {}

    public InitiativeEntity(
            UUID associationId,
            @Nullable UUID applicationId,
            String name,
            UUID leadId,
            String leadName,
            LocalDate starts,
            @Nullable LocalDate ends,
            String conditions,
            String decision,
            Instant createdAt) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.applicationId = applicationId;
        this.name = name;
        this.leadId = leadId;
        this.leadName = leadName;
        this.starts = starts;
        this.ends = ends;
        this.conditions = conditions;
        this.decision = decision;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public @Nullable UUID applicationId() {
        return applicationId;
    }

    public String name() {
        return name;
    }

    public UUID leadId() {
        return leadId;
    }

    public String leadName() {
        return leadName;
    }

    public LocalDate starts() {
        return starts;
    }

    public @Nullable LocalDate ends() {
        return ends;
    }

    /** Moves the last day; null for no end. */
    public void goOnUntil(@Nullable LocalDate newEnd) {
        ends = newEnd;
    }

    public String conditions() {
        return conditions;
    }

    public String decision() {
        return decision;
    }
}
