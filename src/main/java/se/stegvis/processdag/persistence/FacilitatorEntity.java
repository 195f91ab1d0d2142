package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody who leads a processdag. */
@Entity
@Table(name = "workshop_facilitator")
@SuppressWarnings("NullAway.Init")
public class FacilitatorEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID workshopId;

    private UUID accountId;

    protected FacilitatorEntity() {}

    public FacilitatorEntity(UUID associationId, UUID workshopId, UUID accountId) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.workshopId = workshopId;
        this.accountId = accountId;
    }

    public UUID workshopId() {
        return workshopId;
    }

    public UUID accountId() {
        return accountId;
    }
}
