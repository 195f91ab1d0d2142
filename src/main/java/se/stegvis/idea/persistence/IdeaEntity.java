package se.stegvis.idea.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.idea.IdeaContent;
import se.stegvis.idea.IdeaState;

/** An idea's own row. Whoever says or does something about the idea locks it first, so that two at once come one after the other. */
@Entity
@Table(name = "idea")
@SuppressWarnings("NullAway.Init")
public class IdeaEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID memberId;

    private UUID authorId;

    private String title = "";

    private String need = "";

    private String targetGroup = "";

    private @Nullable BigDecimal roughSum;

    private String period = "";

    @Enumerated(EnumType.STRING)
    private IdeaState state;

    private @Nullable UUID caseId;

    private @Nullable String caseNumber;

    private @Nullable UUID applicationId;

    private Instant startedAt;

    private Instant changedAt;

    private @Nullable Instant sentAt;

    @Version
    private long version;

    protected IdeaEntity() {}

    public IdeaEntity(UUID associationId, UUID memberId, UUID authorId, Instant now) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.memberId = memberId;
        this.authorId = authorId;
        this.state = IdeaState.WRITING;
        this.startedAt = now;
        this.changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public UUID memberId() {
        return memberId;
    }

    public UUID authorId() {
        return authorId;
    }

    public String title() {
        return title;
    }

    public IdeaState state() {
        return state;
    }

    public @Nullable String caseNumber() {
        return caseNumber;
    }

    public @Nullable UUID applicationId() {
        return applicationId;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    /** The version as people's screens know it: 1 when first saved. Right after a flush. */
    public long number() {
        return version + 1;
    }

    /** What it says, with the parties that its other rows name. */
    public IdeaContent content(Set<MemberId> parties) {
        return new IdeaContent(
                new MemberId(memberId),
                title,
                need,
                targetGroup,
                parties,
                roughSum == null ? null : new Kronor(roughSum),
                period);
    }

    /** Writes anew what it says, save for the parties. */
    public void revise(IdeaContent content, Instant now) {
        Kronor sum = content.sum();
        memberId = content.member().value();
        title = content.title();
        need = content.need();
        targetGroup = content.targetGroup();
        roughSum = sum == null ? null : sum.amount();
        period = content.period();
        changedAt = now;
    }

    /** Makes it a public document for ever. */
    public void send(UUID registeredCase, String number, Instant now) {
        caseId = registeredCase;
        caseNumber = number;
        sentAt = now;
        become(IdeaState.SENT, now);
    }

    public void become(IdeaState next, Instant now) {
        state = next;
        changedAt = now;
    }

    /** Remembers what was made of it. */
    public void appliedFor(UUID application, Instant now) {
        applicationId = application;
        become(IdeaState.APPLIED, now);
    }
}
