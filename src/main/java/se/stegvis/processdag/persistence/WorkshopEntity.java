package se.stegvis.processdag.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.WorkshopState;

/** A processdag. */
@Entity
@Table(name = "workshop")
@SuppressWarnings("NullAway.Init")
public class WorkshopEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID initiativeId;

    private String initiativeName;

    private String name;

    private LocalDate heldOn;

    // As it stands: Hibernate would move a java.sql.Time between the server's zone and UTC.
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime startsAt;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime endsAt;

    private LocalDate periodFrom;

    private LocalDate periodTo;

    private String documenter;

    @Column(precision = 2, scale = 1)
    private BigDecimal scaleStep;

    private int fewestAnswers;

    @Enumerated(EnumType.STRING)
    private WorkshopState state;

    private @Nullable String joinCode;

    private Instant createdAt;

    @Version
    private long version;

    protected WorkshopEntity() {}

    public WorkshopEntity(UUID id, UUID associationId, UUID initiativeId, String initiativeName, Instant now) {
        this.id = id;
        this.associationId = associationId;
        this.initiativeId = initiativeId;
        this.initiativeName = initiativeName;
        this.state = WorkshopState.PREPARED;
        this.createdAt = now;
    }

    /** Sets what is decided beforehand, already checked. */
    public void describe(
            String newName, LocalDate date, LocalTime start, LocalTime end, LocalDate from, LocalDate to, String newDocumenter) {
        name = newName;
        heldOn = date;
        startsAt = start;
        endsAt = end;
        periodFrom = from;
        periodTo = to;
        documenter = newDocumenter;
    }

    public void score(BigDecimal step, int fewest) {
        scaleStep = step.setScale(1);
        fewestAnswers = fewest;
    }

    public void open(String code) {
        state = WorkshopState.OPEN;
        joinCode = code;
    }

    public void close() {
        state = WorkshopState.CLOSED;
        joinCode = null;
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

    public String initiativeName() {
        return initiativeName;
    }

    public String name() {
        return name;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public LocalTime startsAt() {
        return startsAt;
    }

    public LocalTime endsAt() {
        return endsAt;
    }

    public LocalDate periodFrom() {
        return periodFrom;
    }

    public LocalDate periodTo() {
        return periodTo;
    }

    public String documenter() {
        return documenter;
    }

    public BigDecimal scaleStep() {
        return scaleStep;
    }

    public int fewestAnswers() {
        return fewestAnswers;
    }

    public WorkshopState state() {
        return state;
    }

    public @Nullable String joinCode() {
        return joinCode;
    }

    public long version() {
        return version;
    }
}
