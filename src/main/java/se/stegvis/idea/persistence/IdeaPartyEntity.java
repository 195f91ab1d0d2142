package se.stegvis.idea.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A member that the writer of an idea thinks of. */
@Entity
@Table(name = "idea_party")
@SuppressWarnings("NullAway.Init")
public class IdeaPartyEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID ideaId;

    private UUID memberId;

    protected IdeaPartyEntity() {}

    public IdeaPartyEntity(IdeaEntity idea, UUID memberId) {
        this.id = UUID.randomUUID();
        this.associationId = idea.associationId();
        this.ideaId = idea.id();
        this.memberId = memberId;
    }

    public UUID memberId() {
        return memberId;
    }
}
