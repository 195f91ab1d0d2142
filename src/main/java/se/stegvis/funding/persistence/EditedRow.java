package se.stegvis.funding.persistence;

import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A row that people edit: it knows who wrote it last. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class EditedRow extends ApplicationRow {

    private UUID authorId;

    protected EditedRow() {}

    protected EditedRow(UUID id, ApplicationEntity application, UUID authorId) {
        super(id, application);
        this.authorId = authorId;
    }

    public UUID authorId() {
        return authorId;
    }

    protected void writtenBy(UUID author) {
        authorId = author;
    }
}
