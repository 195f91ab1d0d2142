package se.stegvis.idea.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.idea.Advice;

/** Something said on an idea. */
@Entity
@Table(name = "idea_message")
@SuppressWarnings("NullAway.Init")
public class IdeaMessageEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID ideaId;

    private int messageNumber;

    private UUID authorId;

    private boolean fromOffice;

    @Enumerated(EnumType.STRING)
    private @Nullable Advice advice;

    private String words;

    private Instant writtenAt;

    protected IdeaMessageEntity() {}

    /** Said by the writer of the idea. */
    public IdeaMessageEntity(IdeaEntity idea, int number, UUID author, String words, Instant now) {
        this.id = UUID.randomUUID();
        this.associationId = idea.associationId();
        this.ideaId = idea.id();
        this.messageNumber = number;
        this.authorId = author;
        this.words = words;
        this.writtenAt = now;
    }

    /** Makes it the kansli's. */
    public IdeaMessageEntity ofOffice(@Nullable Advice given) {
        fromOffice = true;
        advice = given;
        return this;
    }

    public int messageNumber() {
        return messageNumber;
    }

    public UUID authorId() {
        return authorId;
    }

    public boolean fromOffice() {
        return fromOffice;
    }

    public @Nullable Advice advice() {
        return advice;
    }

    public String words() {
        return words;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
