package se.stegvis.initiative.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A goal as it was granted; its id is the goal's own, the same since the draft. */
@Entity
@Table(name = "initiative_goal")
@SuppressWarnings("NullAway.Init")
public class InitiativeGoalEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID initiativeId;

    @Column(name = "goal_position")
    private int position;

    private String content;

    protected InitiativeGoalEntity() {}

    public InitiativeGoalEntity(UUID goalId, UUID associationId, UUID initiativeId, int position, String content) {
        this.id = goalId;
        this.associationId = associationId;
        this.initiativeId = initiativeId;
        this.position = position;
        this.content = content;
    }

    public UUID id() {
        return id;
    }

    public UUID initiativeId() {
        return initiativeId;
    }

    public int position() {
        return position;
    }

    /** What the insats now promises, under the same identity. */
    public void promise(String newContent) {
        content = newContent;
    }

    public String content() {
        return content;
    }
}
