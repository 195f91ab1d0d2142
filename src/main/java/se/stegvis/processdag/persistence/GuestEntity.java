package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is invited. Deliberately without any reference to a ticket, an attendee or an account. */
@Entity
@Table(name = "workshop_guest")
@SuppressWarnings("NullAway.Init")
public class GuestEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID workshopId;

    private int position;

    private String name;

    private String organisation;

    private String email;

    private @Nullable String toldEmail;

    @Version
    private long version;

    protected GuestEntity() {}

    public GuestEntity(
            UUID id, UUID associationId, UUID workshopId, int position, String name, String organisation, String email) {
        this.id = id;
        this.associationId = associationId;
        this.workshopId = workshopId;
        this.position = position;
        describe(name, organisation, email);
    }

    public final void describe(String newName, String newOrganisation, String newEmail) {
        name = newName;
        organisation = newOrganisation;
        email = newEmail;
    }

    /** @param address where the invitation went; null when there is none any more */
    public void tell(@Nullable String address) {
        toldEmail = address;
    }

    public int position() {
        return position;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String organisation() {
        return organisation;
    }

    /** Blank for somebody who is invited in some other way. */
    public String email() {
        return email;
    }

    /** Where the last invitation went; null when there has been none. */
    public @Nullable String toldEmail() {
        return toldEmail;
    }

    public long version() {
        return version;
    }
}
