package se.stegvis.calculation.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The step that those who reach a goal of an application, or of an insats, take. */
@Entity
@Table(name = "goal_step")
@SuppressWarnings("NullAway.Init")
public class GoalStepEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private @Nullable UUID applicationId;

    private @Nullable UUID initiativeId;

    private UUID goalIdentity;

    private boolean counted;

    private @Nullable String livingBefore;

    private @Nullable String livingAfter;

    private @Nullable Integer people;

    @Version
    private long version;

    protected GoalStepEntity() {}

    private GoalStepEntity(UUID associationId, @Nullable UUID applicationId, @Nullable UUID initiativeId, UUID goal) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.applicationId = applicationId;
        this.initiativeId = initiativeId;
        this.goalIdentity = goal;
    }

    public static GoalStepEntity ofApplication(UUID association, UUID application, UUID goal) {
        return new GoalStepEntity(association, application, null, goal);
    }

    public static GoalStepEntity ofInitiative(UUID association, UUID initiative, UUID goal) {
        return new GoalStepEntity(association, null, initiative, goal);
    }

    /** What the goal is tied to; no step where it is not to be counted. */
    public void tie(boolean isCounted, @Nullable String before, @Nullable String after, @Nullable Integer howMany) {
        counted = isCounted;
        livingBefore = before;
        livingAfter = after;
        people = howMany;
    }

    /** Null for a step of an insats. */
    public @Nullable UUID applicationId() {
        return applicationId;
    }

    public UUID goalIdentity() {
        return goalIdentity;
    }

    public boolean counted() {
        return counted;
    }

    public @Nullable String livingBefore() {
        return livingBefore;
    }

    public @Nullable String livingAfter() {
        return livingAfter;
    }

    public @Nullable Integer people() {
        return people;
    }

    /** What to send as expected version; 0 is for what is not stored. */
    public long number() {
        return version + 1;
    }
}
