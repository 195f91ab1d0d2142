package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A goal of an application; what it says is kept as JSON. */
@Entity
@Table(name = "application_goal")
@SuppressWarnings("NullAway.Init")
public class GoalEntity extends EditedRow {

    private int position;

    private String content;

    /** Beside what people write at once: it is no reason to tell anybody that the goal has changed. */
    @OptimisticLock(excluded = true)
    private @Nullable String formerText;

    protected GoalEntity() {}

    public GoalEntity(ApplicationEntity application, UUID id, int position, String content, UUID author) {
        super(id, application, author);
        this.position = position;
        this.content = content;
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
}
