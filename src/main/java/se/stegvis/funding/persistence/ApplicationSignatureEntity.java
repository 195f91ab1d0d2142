package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.Signature.Ending;
import se.stegvis.funding.SigningMethod;

/** A signature with what was signed, which is kept for as long as the signature stands. */
@Entity
@Table(name = "application_signature")
@SuppressWarnings("NullAway.Init")
public class ApplicationSignatureEntity extends ApplicationRow {

    private UUID memberId;

    private UUID accountId;

    private String signerName;

    private String title;

    private String mandate;

    @Enumerated(EnumType.STRING)
    private SigningMethod method;

    private Instant signedAt;

    private String checksum;

    private @Nullable String content;

    private @Nullable UUID standingFor;

    private @Nullable Instant endedAt;

    private @Nullable UUID endedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private String changedParts;

    protected ApplicationSignatureEntity() {}

    public ApplicationSignatureEntity(
            ApplicationEntity application,
            UUID memberId,
            UUID accountId,
            String signerName,
            String title,
            String mandate,
            SigningMethod method,
            Instant signedAt,
            String checksum,
            String content) {
        super(UUID.randomUUID(), application);
        this.memberId = memberId;
        this.accountId = accountId;
        this.signerName = signerName;
        this.title = title;
        this.mandate = mandate;
        this.method = method;
        this.signedAt = signedAt;
        this.checksum = checksum;
        this.content = content;
        this.standingFor = accountId;
        this.changedParts = "";
    }

    public UUID memberId() {
        return memberId;
    }

    public UUID accountId() {
        return accountId;
    }

    public String signerName() {
        return signerName;
    }

    public String title() {
        return title;
    }

    public String mandate() {
        return mandate;
    }

    public SigningMethod method() {
        return method;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public String checksum() {
        return checksum;
    }

    /** What was signed, as JSON; null once the signature no longer stands. */
    public @Nullable String content() {
        return content;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable UUID endedBy() {
        return endedBy;
    }

    public @Nullable Ending ending() {
        return ending;
    }

    /** Names of what was changed, with commas between them. */
    public String changedParts() {
        return changedParts;
    }

    public boolean stands() {
        return standingFor != null;
    }

    /** Ends it for ever. */
    public void end(Ending how, String changed, UUID by, Instant now) {
        ending = how;
        changedParts = changed;
        endedBy = by;
        endedAt = now;
        standingFor = null;
        content = null;
    }
}
