package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Somebody who was there. Deliberately without any reference to a ticket or an account. */
@Entity
@Table(name = "workshop_attendee")
@SuppressWarnings("NullAway.Init")
public class AttendeeEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID workshopId;

    private int position;

    private String name;

    private String role;

    private String organisation;

    @Version
    private long version;

    protected AttendeeEntity() {}

    public AttendeeEntity(
            UUID id,
            UUID associationId,
            UUID workshopId,
            int position,
            String name,
            String role,
            String organisation) {
        this.id = id;
        this.associationId = associationId;
        this.workshopId = workshopId;
        this.position = position;
        describe(name, role, organisation);
    }

    public final void describe(String newName, String newRole, String newOrganisation) {
        name = newName;
        role = newRole;
        organisation = newOrganisation;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String role() {
        return role;
    }

    public String organisation() {
        return organisation;
    }

    public long version() {
        return version;
    }
}
