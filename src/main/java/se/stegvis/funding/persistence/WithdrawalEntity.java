package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** That an application has been taken back, for ever. */
@Entity
@Immutable
@Table(name = "application_withdrawal")
@SuppressWarnings("NullAway.Init")
public class WithdrawalEntity implements Persistable<UUID> {

    @Id
    private UUID applicationId;

    private UUID associationId;

    private String reason;

    private UUID withdrawnBy;

    private Instant withdrawnAt;

    private UUID documentId;

    protected WithdrawalEntity() {}

    public WithdrawalEntity(ApplicationEntity application, String reason, UUID by, Instant at, UUID documentId) {
        this.applicationId = application.id();
        this.associationId = application.associationId();
        this.reason = reason;
        this.withdrawnBy = by;
        this.withdrawnAt = at;
        this.documentId = documentId;
    }

    @Override
    public UUID getId() {
        return applicationId;
    }

    /** Only asked when first saved: it is never saved again. */
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

    public String reason() {
        return reason;
    }

    public UUID withdrawnBy() {
        return withdrawnBy;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public UUID documentId() {
        return documentId;
    }
}
