package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** One thing that a version under way changes in its form: the smallest thing one person edits. */
@Entity
@Table(name = "form_adjustment")
@SuppressWarnings("NullAway.Init")
public class FormAdjustmentEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID formVersionId;

    private String subject;

    private int position;

    private String content;

    private UUID authorId;

    @Version
    private long version;

    protected FormAdjustmentEntity() {}

    public FormAdjustmentEntity(FormVersionEntity form, String subject, int position, String content, UUID author) {
        this.id = UUID.randomUUID();
        this.associationId = form.associationId();
        this.formVersionId = form.id();
        this.subject = subject;
        this.position = position;
        this.content = content;
        this.authorId = author;
    }

    public String subject() {
        return subject;
    }

    public int position() {
        return position;
    }

    public String content() {
        return content;
    }

    public UUID authorId() {
        return authorId;
    }

    /** The version as people's screens know it: 1 when first saved, so that 0 can mean "not saved yet". Right after a flush. */
    public long number() {
        return version + 1;
    }

    public void say(String newContent, UUID author) {
        content = newContent;
        authorId = author;
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }
}
