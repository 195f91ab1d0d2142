package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.Section;

/** A comment, or an answer to one. */
@Entity
@Table(name = "application_comment")
@SuppressWarnings("NullAway.Init")
public class CommentEntity extends EditedRow {

    private @Nullable UUID threadId;

    @Enumerated(EnumType.STRING)
    private Section section;

    private String place;

    private String content;

    private Instant writtenAt;

    private @Nullable Instant editedAt;

    private @Nullable Instant withdrawnAt;

    private @Nullable UUID resolvedBy;

    private @Nullable Instant resolvedAt;

    protected CommentEntity() {}

    /** Begins a thread. */
    public CommentEntity(
            ApplicationEntity application, Section section, String place, String content, UUID author, Instant now) {
        super(UUID.randomUUID(), application, author);
        this.section = section;
        this.place = place;
        this.content = content;
        this.writtenAt = now;
    }

    /** Answers in a thread. */
    public CommentEntity(ApplicationEntity application, CommentEntity thread, String content, UUID author, Instant now) {
        this(application, thread.section, thread.place, content, author, now);
        threadId = thread.id();
    }

    /** The comment that began the thread: itself, or the one it answers. */
    public UUID thread() {
        return threadId == null ? id() : threadId;
    }

    public boolean beginsThread() {
        return threadId == null;
    }

    public Section section() {
        return section;
    }

    public String place() {
        return place;
    }

    public String content() {
        return content;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public @Nullable UUID resolvedBy() {
        return resolvedBy;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public void revise(String words, Instant now) {
        content = words;
        editedAt = now;
    }

    /** The words are gone, that something was said is not. */
    public void withdraw(Instant now) {
        content = "";
        withdrawnAt = now;
    }

    public void resolve(UUID who, Instant now) {
        resolvedBy = who;
        resolvedAt = now;
    }

    public void reopen() {
        resolvedBy = null;
        resolvedAt = null;
    }
}
