package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.ActionState;

/** Something that was said of an action; never changed. */
@Entity
@Table(name = "workshop_action_event")
@SuppressWarnings("NullAway.Init")
public class ActionEventEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID actionId;

    private int position;

    private LocalDate saidOn;

    private Instant writtenAt;

    private UUID writtenBy;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    private String note;

    private String ownerWords;

    private @Nullable LocalDate dueOn;

    protected ActionEventEntity() {}

    /** @param ownerWords who answers for it now, in words; blank for nobody */
    public ActionEventEntity(
            ActionCourseEntity course, int position, LocalDate saidOn, Instant now, UUID writer, String note, String ownerWords) {
        this.id = UUID.randomUUID();
        this.associationId = course.associationId();
        this.actionId = course.actionId();
        this.position = position;
        this.saidOn = saidOn;
        this.writtenAt = now;
        this.writtenBy = writer;
        this.state = course.state();
        this.note = note;
        this.ownerWords = ownerWords;
        this.dueOn = course.dueOn();
    }

    public UUID actionId() {
        return actionId;
    }

    public LocalDate saidOn() {
        return saidOn;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    public ActionState state() {
        return state;
    }

    public String note() {
        return note;
    }

    public String ownerWords() {
        return ownerWords;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }
}
