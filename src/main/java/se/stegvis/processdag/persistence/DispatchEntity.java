package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of the documentation that has been sent to lists of addresses. */
@Entity
@Table(name = "workshop_dispatch")
@SuppressWarnings("NullAway.Init")
public class DispatchEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID documentationId;

    private String circles;

    private boolean figuresOnly;

    private LocalDate validThrough;

    private UUID sentBy;

    private Instant sentAt;

    private @Nullable Instant withdrawnAt;

    @Version
    private long version;

    protected DispatchEntity() {}

    public DispatchEntity(
            UUID id,
            DocumentationEntity documentation,
            String circles,
            boolean figuresOnly,
            LocalDate validThrough,
            UUID sentBy,
            Instant sentAt) {
        this.id = id;
        this.associationId = documentation.associationId();
        this.documentationId = documentation.id();
        this.circles = circles;
        this.figuresOnly = figuresOnly;
        this.validThrough = validThrough;
        this.sentBy = sentBy;
        this.sentAt = sentAt;
    }

    /** Stops every link of it; the first time counts. */
    public void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** Whether its links still lead anywhere on this day. */
    public boolean isValidOn(LocalDate day) {
        return withdrawnAt == null && !day.isAfter(validThrough);
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public UUID documentationId() {
        return documentationId;
    }

    public String circles() {
        return circles;
    }

    public boolean figuresOnly() {
        return figuresOnly;
    }

    public LocalDate validThrough() {
        return validThrough;
    }

    public UUID sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }
}
