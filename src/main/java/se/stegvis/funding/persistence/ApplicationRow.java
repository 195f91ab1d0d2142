package se.stegvis.funding.persistence;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** A row within an application, with a version of its own. */
@MappedSuperclass
@EntityListeners(RowChanges.class)
@SuppressWarnings("NullAway.Init")
public abstract class ApplicationRow {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID applicationId;

    @Version
    private long version;

    protected ApplicationRow() {}

    protected ApplicationRow(UUID id, ApplicationEntity application) {
        this.id = id;
        this.associationId = application.associationId();
        this.applicationId = application.id();
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    /** The version as people's screens know it: 1 when first saved, so that 0 can mean "not saved yet". Right after a flush. */
    public long number() {
        return version + 1;
    }
}
