package se.stegvis.administration.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What somebody has reported as hard to use. It belongs to the installation, not to any förbund. */
@Entity
@Immutable
@Table(name = "fault_report")
@SuppressWarnings("NullAway.Init")
public class FaultReportEntity {

    @Id
    private UUID id;

    private Instant at;
    private String description;
    private String page;
    private String replyTo;

    protected FaultReportEntity() {}

    public FaultReportEntity(Instant at, String description, String page, String replyTo) {
        this.id = UUID.randomUUID();
        this.at = at;
        this.description = description;
        this.page = page;
        this.replyTo = replyTo;
    }

    public Instant at() {
        return at;
    }

    public String description() {
        return description;
    }

    public String page() {
        return page;
    }

    public String replyTo() {
        return replyTo;
    }
}
