package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.HistoryContent;

/** A goal of an application; what it says is kept as JSON. */
@Entity
@Table(name = "application_goal")
@SuppressWarnings("NullAway.Init")
public class GoalEntity extends EditedRow implements KeptInHistory {

    /**
     * The goal's identity, the same in every application that takes it up; the row's own id is this application's alone. None where it was
     * submitted before the two were told apart.
     */
    private @Nullable UUID goalIdentity;

    private boolean continued;

    private int position;

    private String content;

    /** Beside what people write at once: it is no reason to tell anybody that the goal has changed. */
    @OptimisticLock(excluded = true)
    private @Nullable String formerText;

    protected GoalEntity() {}

    public GoalEntity(ApplicationEntity application, UUID identity, int position, String content, UUID author) {
        super(UUID.randomUUID(), application, author);
        this.goalIdentity = identity;
        this.position = position;
        this.content = content;
    }

    public UUID identity() {
        return goalIdentity == null ? id() : goalIdentity;
    }

    /** Whether it goes on from the insats that the application builds on. */
    public boolean isContinued() {
        return continued;
    }

    public void goOn() {
        continued = true;
    }

    public int position() {
        return position;
    }

    public String content() {
        return content;
    }

    public @Nullable String formerText() {
        return formerText;
    }

    public void setAside(String text) {
        formerText = text;
    }

    public void revise(String newContent, UUID author) {
        writtenBy(author);
        content = newContent;
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    @Override
    public String historyItem() {
        return identity().toString();
    }

    @Override
    public HistoryContent historyContent() {
        return HistoryContent.OfGoal.of(id(), position, continued, content);
    }

    @Override
    public UUID historyAuthor() {
        return authorId();
    }
}
