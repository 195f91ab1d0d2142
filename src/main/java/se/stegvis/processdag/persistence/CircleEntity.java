package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;

/** A named list of addresses that the documentation of an insats' days is sent to. */
@Entity
@Table(name = "workshop_circle")
@SuppressWarnings("NullAway.Init")
public class CircleEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID initiativeId;

    private int position;

    private String name;

    private String addresses;

    @Version
    private long version;

    protected CircleEntity() {}

    public CircleEntity(UUID id, UUID associationId, UUID initiativeId, int position, String name, List<String> addresses) {
        this.id = id;
        this.associationId = associationId;
        this.initiativeId = initiativeId;
        this.position = position;
        describe(name, addresses);
    }

    public final void describe(String newName, List<String> newAddresses) {
        name = newName;
        addresses = String.join("\n", newAddresses);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<String> addresses() {
        return addresses.isEmpty() ? List.of() : List.of(addresses.split("\n"));
    }

    public long version() {
        return version;
    }
}
