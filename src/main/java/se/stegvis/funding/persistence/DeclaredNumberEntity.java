package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Ten digits that somebody has declared to be no personnummer. */
@Entity
@Table(name = "application_declared_number")
@SuppressWarnings("NullAway.Init")
public class DeclaredNumberEntity extends ApplicationRow {

    private String digits;

    protected DeclaredNumberEntity() {}

    public DeclaredNumberEntity(ApplicationEntity application, String digits) {
        super(UUID.randomUUID(), application);
        this.digits = digits;
    }

    public String digits() {
        return digits;
    }
}
