package se.stegvis.funding.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.stegvis.funding.HistoryContent;

/** One answer. */
@Entity
@Table(name = "application_answer")
@SuppressWarnings("NullAway.Init")
public class AnswerEntity extends EditedRow implements KeptInHistory {

    private String fieldKey;

    private String scope;

    @Column(name = "answer_value")
    private String value;

    private Instant savedAt;

    private int definition;

    protected AnswerEntity() {}

    public AnswerEntity(
            ApplicationEntity application, String fieldKey, String scope, String value, UUID authorId, Instant savedAt) {
        super(UUID.randomUUID(), application, authorId);
        this.fieldKey = fieldKey;
        this.scope = scope;
        this.value = value;
        this.savedAt = savedAt;
        this.definition = application.definition();
    }

    public String fieldKey() {
        return fieldKey;
    }

    public String scope() {
        return scope;
    }

    public String value() {
        return value;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public int definition() {
        return definition;
    }

    public void revise(String newValue, UUID author, Instant now) {
        value = newValue;
        writtenBy(author);
        savedAt = now;
    }

    @Override
    public String historyItem() {
        return scope.isEmpty() ? fieldKey : fieldKey + "~" + scope;
    }

    @Override
    public HistoryContent historyContent() {
        return new HistoryContent.OfAnswer(value);
    }

    @Override
    public UUID historyAuthor() {
        return authorId();
    }

    @Override
    public Integer historyDefinition() {
        return definition;
    }
}
