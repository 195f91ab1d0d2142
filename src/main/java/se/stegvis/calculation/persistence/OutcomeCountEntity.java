package se.stegvis.calculation.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How many took one step in a period. */
@Entity
@Table(name = "outcome_count")
@SuppressWarnings("NullAway.Init")
public class OutcomeCountEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID periodId;

    private String livingBefore;

    private String livingAfter;

    private int people;

    protected OutcomeCountEntity() {}

    public OutcomeCountEntity(UUID associationId, UUID periodId, String livingBefore, String livingAfter, int people) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.periodId = periodId;
        this.livingBefore = livingBefore;
        this.livingAfter = livingAfter;
        this.people = people;
    }

    public UUID periodId() {
        return periodId;
    }

    public String livingBefore() {
        return livingBefore;
    }

    public String livingAfter() {
        return livingAfter;
    }

    public int people() {
        return people;
    }
}
