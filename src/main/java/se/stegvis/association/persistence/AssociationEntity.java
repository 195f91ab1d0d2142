package se.stegvis.association.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A förbund. */
@Entity
@Table(name = "association")
@SuppressWarnings("NullAway.Init")
public class AssociationEntity {

    @Id
    private UUID id;

    private String name;

    private String slug;

    private Instant createdAt;

    @Version
    private long version;

    protected AssociationEntity() {}

    public AssociationEntity(UUID id, String name, String slug, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.slug = slug;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String slug() {
        return slug;
    }

    public void rename(String newName) {
        name = newName;
    }
}
