package se.stegvis.association.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.access.Role;

/** A role that an account holds, or held until {@code endedAt}. */
@Entity
@Table(name = "role_grant")
@SuppressWarnings("NullAway.Init")
public class RoleGrantEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable UUID memberId;

    private @Nullable Integer servingOrder;

    private Instant grantedAt;

    private @Nullable Instant endedAt;

    @Version
    private long version;

    protected RoleGrantEntity() {}

    public RoleGrantEntity(
            UUID associationId, UUID accountId, Role role, @Nullable UUID memberId, @Nullable Integer servingOrder, Instant now) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.accountId = accountId;
        this.role = role;
        this.memberId = memberId;
        this.servingOrder = servingOrder;
        this.grantedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public UUID accountId() {
        return accountId;
    }

    public Role role() {
        return role;
    }

    public @Nullable UUID memberId() {
        return memberId;
    }

    public @Nullable Integer servingOrder() {
        return servingOrder;
    }

    /** Whether the role is held still. */
    public boolean held() {
        return endedAt == null;
    }

    public void serveAs(int order) {
        servingOrder = order;
    }

    public void end(Instant now) {
        endedAt = now;
    }
}
