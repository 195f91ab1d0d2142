package se.stegvis.identity.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's account, global to the installation. Without a password until the invitation has been used. */
@Entity
@Table(name = "account")
@SuppressWarnings("NullAway.Init")
public class AccountEntity {

    @Id
    private UUID id;

    private String email;

    private String name;

    private @Nullable String passwordHash;

    private boolean active;

    private boolean installationAdministrator;

    private boolean demo;

    private String language;

    private Instant createdAt;

    @Version
    private long version;

    protected AccountEntity() {}

    public AccountEntity(String email, String name, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.email = email;
        this.name = name;
        this.active = true;
        this.language = "sv";
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    public boolean active() {
        return active;
    }

    public void activate(boolean isActive) {
        active = isActive;
    }

    public boolean installationAdministrator() {
        return installationAdministrator;
    }

    public void makeInstallationAdministrator() {
        installationAdministrator = true;
    }

    public boolean demo() {
        return demo;
    }

    public void markDemo() {
        demo = true;
    }

    public String language() {
        return language;
    }

    public void speak(String newLanguage) {
        language = newLanguage;
    }
}
