package se.stegvis.identity.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.identity.LinkPurpose;

/** A link that lets a person set a password once. Only its hash is stored. */
@Entity
@Table(name = "account_link")
@SuppressWarnings("NullAway.Init")
public class AccountLinkEntity {

    @Id
    private UUID id;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    private String tokenHash;

    private Instant expiresAt;

    private @Nullable Instant usedAt;

    @Version
    private long version;

    protected AccountLinkEntity() {}

    public AccountLinkEntity(UUID accountId, LinkPurpose purpose, String tokenHash, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
    }

    public UUID accountId() {
        return accountId;
    }

    public LinkPurpose purpose() {
        return purpose;
    }

    public boolean usable(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    public void use(Instant now) {
        usedAt = now;
    }
}
