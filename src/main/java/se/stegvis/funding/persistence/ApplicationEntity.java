package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.ApplicationKind;
import se.stegvis.funding.ApplicationState;

/**
 * An application's own row. Whoever changes anything in the application locks this row first, so that nothing slips in while it is
 * being submitted.
 */
@Entity
@Table(name = "application")
@SuppressWarnings("NullAway.Init")
public class ApplicationEntity {

    @Id
    private UUID id;

    private UUID associationId;

    @Enumerated(EnumType.STRING)
    private ApplicationKind kind;

    private int definition;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    private UUID memberId;

    private UUID ownerId;

    private String title;

    private @Nullable UUID leadId;

    private Instant startedAt;

    private Instant changedAt;

    private @Nullable Instant submittedAt;

    /** What the latest version seeks; null of drafts, and of what was submitted before it was kept here. */
    private @Nullable BigDecimal sought;

    @Version
    private long version;

    protected ApplicationEntity() {}

    public ApplicationEntity(
            UUID associationId, ApplicationKind kind, int definition, UUID memberId, UUID ownerId, Instant now) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.kind = kind;
        this.definition = definition;
        this.state = ApplicationState.DRAFT;
        this.memberId = memberId;
        this.ownerId = ownerId;
        this.title = "";
        this.startedAt = now;
        this.changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public ApplicationKind kind() {
        return kind;
    }

    public int definition() {
        return definition;
    }

    public ApplicationState state() {
        return state;
    }

    /** The member on whose behalf the owner started it. */
    public UUID memberId() {
        return memberId;
    }

    public UUID ownerId() {
        return ownerId;
    }

    /** The member whose own people write it: huvudman where chosen, else the one it was started for. */
    public UUID home() {
        return leadId == null ? memberId : leadId;
    }

    /** Hands it over to another owner. */
    public void ownedBy(UUID account) {
        ownerId = account;
    }

    public String title() {
        return title;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** Moves it to another definition of its form. */
    public void writtenIn(int newDefinition) {
        definition = newDefinition;
    }

    /** Keeps for lists what the answers say the insats is called. */
    public void entitle(String name) {
        title = name;
    }

    /** Keeps for lists who the answers say is huvudman. */
    public void leadBy(@Nullable UUID member) {
        leadId = member;
    }

    public void changed(Instant now) {
        changedAt = now;
    }

    /** Keeps for lists what a version that has been fixed says: its rows may be opened for a completion. */
    public void fixed(String name, @Nullable UUID lead, BigDecimal soughtInAll, Instant at) {
        title = name;
        leadId = lead;
        sought = soughtInAll;
        changedAt = at;
    }

    /** Keeps for lists what it seeks before its rows are opened, where that has not been kept since it came in. */
    public void keepSought(BigDecimal soughtInAll) {
        if (sought == null) {
            sought = soughtInAll;
        }
    }

    /** Makes it a public document for ever. */
    public void submit(Instant now, BigDecimal soughtInAll) {
        sought = soughtInAll;
        state = ApplicationState.SUBMITTED;
        submittedAt = now;
        changedAt = now;
    }
}
