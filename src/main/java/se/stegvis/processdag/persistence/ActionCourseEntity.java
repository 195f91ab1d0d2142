package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.ActionState;

/** What has become of an action since its day. */
@Entity
@Table(name = "workshop_action_course")
@SuppressWarnings("NullAway.Init")
public class ActionCourseEntity {

    @Id
    private UUID actionId;

    private UUID associationId;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    private @Nullable UUID ownerId;

    private @Nullable String ownerEmail;

    private @Nullable LocalDate dueOn;

    @Version
    private long version;

    protected ActionCourseEntity() {}

    public ActionCourseEntity(UUID associationId, UUID actionId) {
        this.actionId = actionId;
        this.associationId = associationId;
        this.state = ActionState.OPEN;
    }

    public void enter(ActionState newState) {
        state = newState;
    }

    /** Says who answers for it and by when, already checked: an account, an address, or nobody. */
    public void arrange(@Nullable UUID account, @Nullable String email, @Nullable LocalDate day) {
        ownerId = account;
        ownerEmail = email;
        dueOn = day;
    }

    public UUID actionId() {
        return actionId;
    }

    public UUID associationId() {
        return associationId;
    }

    public ActionState state() {
        return state;
    }

    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public @Nullable String ownerEmail() {
        return ownerEmail;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public long version() {
        return version;
    }
}
