package se.stegvis.idea.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** How far in the conversation on an idea somebody has read. */
@Entity
@Table(name = "idea_reading")
@SuppressWarnings("NullAway.Init")
public class IdeaReadingEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID ideaId;

    private UUID accountId;

    private int seen;

    @Version
    private long version;

    protected IdeaReadingEntity() {}

    public IdeaReadingEntity(IdeaEntity idea, UUID accountId) {
        this.id = UUID.randomUUID();
        this.associationId = idea.associationId();
        this.ideaId = idea.id();
        this.accountId = accountId;
    }

    /** Number of the last message read; 0 for none. */
    public int seen() {
        return seen;
    }

    public void readTo(int number) {
        seen = Math.max(seen, number);
    }
}
