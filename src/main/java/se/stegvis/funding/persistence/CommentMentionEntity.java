package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is named in a comment. */
@Entity
@Table(name = "application_comment_mention")
@SuppressWarnings("NullAway.Init")
public class CommentMentionEntity extends ApplicationRow {

    private UUID commentId;

    private UUID accountId;

    private @Nullable Instant seenAt;

    protected CommentMentionEntity() {}

    public CommentMentionEntity(ApplicationEntity application, CommentEntity comment, UUID accountId) {
        super(UUID.randomUUID(), application);
        this.commentId = comment.id();
        this.accountId = accountId;
    }

    public UUID commentId() {
        return commentId;
    }

    public UUID accountId() {
        return accountId;
    }

    public boolean isSeen() {
        return seenAt != null;
    }

    public void see(Instant now) {
        if (seenAt == null) {
            seenAt = now;
        }
    }
}
