package se.stegvis.notification.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.notification.MessageState;

/** A message on its way to one person. Its secret link is forgotten once it has been sent or copied. */
@Entity
@Table(name = "outbox_message")
@SuppressWarnings("NullAway.Init")
public class OutboxMessage {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Id
    private UUID id;

    private @Nullable UUID associationId;

    private @Nullable UUID madeBy;

    private String recipient;

    private String subject;

    private String body;

    private @Nullable String secretLink;

    private boolean hasLink;

    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private int attempts;

    private Instant nextAttemptAt;

    private @Nullable Instant sentAt;

    private @Nullable String lastError;

    private @Nullable String topic;

    @Version
    private long version;

    protected OutboxMessage() {}

    public OutboxMessage(
            @Nullable UUID associationId,
            @Nullable UUID madeBy,
            String recipient,
            String subject,
            String body,
            @Nullable String secretLink,
            Instant now) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.madeBy = madeBy;
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
        this.secretLink = secretLink;
        this.hasLink = secretLink != null;
        this.createdAt = now;
        this.state = MessageState.WAITING;
        this.nextAttemptAt = now;
    }

    /** Names what the message is about, so that another about the same can be told from it. */
    public OutboxMessage about(String newTopic) {
        topic = newTopic;
        return this;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID associationId() {
        return associationId;
    }

    public @Nullable UUID madeBy() {
        return madeBy;
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public @Nullable String secretLink() {
        return secretLink;
    }

    public boolean hasLink() {
        return hasLink;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public MessageState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable String lastError() {
        return lastError;
    }

    /** Takes the link out: it has been handed to the one person who may copy it. */
    public void forgetLink() {
        secretLink = null;
        if (state == MessageState.WAITING) {
            state = MessageState.COPIED;
        }
    }

    public void markSent(Instant now) {
        state = MessageState.SENT;
        sentAt = now;
        attempts++;
        lastError = null;
        secretLink = null;
    }

    /** Notes a failed try; the next one waits twice as long, an hour at the most. */
    public void markFailed(Instant now, String error) {
        attempts++;
        lastError = error.length() <= 300 ? error : error.substring(0, 300);
        Duration wait = Duration.ofSeconds(5L << Math.min(attempts - 1, 10));
        nextAttemptAt = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
}
