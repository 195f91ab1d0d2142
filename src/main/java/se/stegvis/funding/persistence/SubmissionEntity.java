package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** The first version of an application, fixed for ever with the case it became. Later ones are in {@link FixedVersions}. */
@Entity
@Immutable
@Table(name = "application_submission")
@SuppressWarnings("NullAway.Init")
public class SubmissionEntity implements Persistable<UUID> {

    @Id
    private UUID applicationId;

    private UUID associationId;

    private UUID caseId;

    private String caseNumber;

    private UUID documentId;

    private String leadName;

    private String snapshot;

    private String checksum;

    private UUID submittedBy;

    private Instant submittedAt;

    protected SubmissionEntity() {}

    public SubmissionEntity(
            ApplicationEntity application,
            UUID caseId,
            String caseNumber,
            UUID documentId,
            String leadName,
            String snapshot,
            String checksum,
            UUID submittedBy,
            Instant submittedAt) {
        this.applicationId = application.id();
        this.associationId = application.associationId();
        this.caseId = caseId;
        this.caseNumber = caseNumber;
        this.documentId = documentId;
        this.leadName = leadName;
        this.snapshot = snapshot;
        this.checksum = checksum;
        this.submittedBy = submittedBy;
        this.submittedAt = submittedAt;
    }

    @Override
    public UUID getId() {
        return applicationId;
    }

    /** Only asked when first saved: a submitted version is never saved again. */
    @Override
    public boolean isNew() {
        return true;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID associationId() {
        return associationId;
    }

    public UUID caseId() {
        return caseId;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public UUID documentId() {
        return documentId;
    }

    public String snapshot() {
        return snapshot;
    }

    public String checksum() {
        return checksum;
    }

    public UUID submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }
}
