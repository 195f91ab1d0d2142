package se.stegvis.association.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import se.stegvis.association.MemberKind;

/** A member (part) of a förbund. */
@Entity
@Table(name = "member")
@SuppressWarnings("NullAway.Init")
public class MemberEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private String name;

    @Enumerated(EnumType.STRING)
    private MemberKind kind;

    private boolean active;

    @Version
    private long version;

    protected MemberEntity() {}

    public MemberEntity(UUID id, UUID associationId, String name, MemberKind kind) {
        this.id = id;
        this.associationId = associationId;
        this.name = name;
        this.kind = kind;
        this.active = true;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public String name() {
        return name;
    }

    public MemberKind kind() {
        return kind;
    }

    public boolean active() {
        return active;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void activate(boolean isActive) {
        active = isActive;
    }
}
