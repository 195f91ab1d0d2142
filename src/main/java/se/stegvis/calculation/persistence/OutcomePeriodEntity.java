package se.stegvis.calculation.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.stegvis.benefit.ModelStamp;

/** A period in which it has been counted what people went from and to. */
@Entity
@Table(name = "outcome_period")
@SuppressWarnings("NullAway.Init")
public class OutcomePeriodEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID initiativeId;

    private LocalDate begins;

    private LocalDate ends;

    private String source;

    private BigDecimal cost;

    private String figures;

    private String modelName;

    private String modelVersion;

    private String modelRules;

    private UUID enteredBy;

    private Instant enteredAt;

    @Version
    private long version;

    protected OutcomePeriodEntity() {}

    public OutcomePeriodEntity(UUID id, UUID associationId, UUID initiativeId) {
        this.id = id;
        this.associationId = associationId;
        this.initiativeId = initiativeId;
    }

    /** What it says. */
    public OutcomePeriodEntity tells(LocalDate first, LocalDate last, String from, BigDecimal costs) {
        begins = first;
        ends = last;
        source = from;
        cost = costs;
        return this;
    }

    /** What it came to, by which model, and who entered it when. */
    public OutcomePeriodEntity cameTo(String newFigures, ModelStamp model, UUID by, Instant at) {
        figures = newFigures;
        modelName = model.name();
        modelVersion = model.version();
        modelRules = model.rules();
        enteredBy = by;
        enteredAt = at;
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public UUID initiativeId() {
        return initiativeId;
    }

    public LocalDate begins() {
        return begins;
    }

    public LocalDate ends() {
        return ends;
    }

    public String source() {
        return source;
    }

    public BigDecimal cost() {
        return cost;
    }

    public String figures() {
        return figures;
    }

    public long version() {
        return version;
    }
}
