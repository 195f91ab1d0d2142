package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** One person's secret link to what was sent, as a one-way mark. */
@Entity
@Immutable
@Table(name = "workshop_dispatch_link")
@SuppressWarnings("NullAway.Init")
public class DispatchLinkEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID dispatchId;

    private String email;

    private String tokenHash;

    protected DispatchLinkEntity() {}

    public DispatchLinkEntity(DispatchEntity dispatch, String email, String tokenHash) {
        this.id = UUID.randomUUID();
        this.associationId = dispatch.associationId();
        this.dispatchId = dispatch.id();
        this.email = email;
        this.tokenHash = tokenHash;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Only asked when first saved. */
    @Override
    public boolean isNew() {
        return true;
    }

    public UUID dispatchId() {
        return dispatchId;
    }

    public String email() {
        return email;
    }
}
