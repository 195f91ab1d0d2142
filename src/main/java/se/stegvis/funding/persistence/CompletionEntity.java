package se.stegvis.funding.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.CompletionState;

/** A completion that has been asked for. Once ended it never changes. */
@Entity
@Table(name = "application_completion")
@SuppressWarnings("NullAway.Init")
public class CompletionEntity extends ApplicationRow {

    @Enumerated(EnumType.STRING)
    private CompletionState state;

    private @Nullable UUID openFor;

    private String message;

    private LocalDate dueOn;

    private UUID askedBy;

    private Instant askedAt;

    private UUID documentId;

    private @Nullable UUID endedBy;

    private @Nullable Instant endedAt;

    private String endNote;

    private String knownFaults;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "application_completion_place", joinColumns = @JoinColumn(name = "completion_id"))
    @OrderColumn(name = "position")
    private List<StoredPlace> places;

    protected CompletionEntity() {}

    /** @param knownFaults what the application lacks now */
    public CompletionEntity(ApplicationEntity application, String knownFaults) {
        super(UUID.randomUUID(), application);
        this.state = CompletionState.OPEN;
        this.openFor = application.id();
        this.endNote = "";
        this.knownFaults = knownFaults;
        this.places = new ArrayList<>();
    }

    /** Says what is asked for, at first or instead of what was asked before. */
    public void ask(
            List<StoredPlace> named, String newMessage, LocalDate due, UUID by, Instant at, UUID document) {
        places.clear();
        places.addAll(named);
        message = newMessage;
        dueOn = due;
        askedBy = by;
        askedAt = at;
        documentId = document;
    }

    /** Ends it, once and for ever. */
    public void end(CompletionState how, @Nullable UUID by, Instant at, String note) {
        state = how;
        openFor = null;
        endedBy = by;
        endedAt = at;
        endNote = note;
    }

    public CompletionState state() {
        return state;
    }

    public List<StoredPlace> places() {
        return List.copyOf(places);
    }

    public String message() {
        return message;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public UUID documentId() {
        return documentId;
    }

    public @Nullable UUID endedBy() {
        return endedBy;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public String endNote() {
        return endNote;
    }

    public String knownFaults() {
        return knownFaults;
    }
}
