package se.stegvis.funding.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.ConflictOutcome;
import se.stegvis.funding.Section;

/** Words that met others in the same field. */
@Entity
@Table(name = "application_conflict")
@SuppressWarnings("NullAway.Init")
public class ConflictEntity extends ApplicationRow {

    @Enumerated(EnumType.STRING)
    private Section section;

    private String place;

    private String label;

    private String words;

    @Column(name = "base_words")
    private String base;

    private UUID authorId;

    private Instant keptAt;

    private @Nullable UUID settledBy;

    private @Nullable Instant settledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ConflictOutcome outcome;

    protected ConflictEntity() {}

    public ConflictEntity(
            ApplicationEntity application,
            Section section,
            String place,
            String label,
            String words,
            String base,
            UUID authorId,
            Instant keptAt) {
        super(UUID.randomUUID(), application);
        this.section = section;
        this.place = place;
        this.label = label;
        this.words = words;
        this.base = base;
        this.authorId = authorId;
        this.keptAt = keptAt;
    }

    public Section section() {
        return section;
    }

    public String place() {
        return place;
    }

    public String label() {
        return label;
    }

    public String words() {
        return words;
    }

    public String base() {
        return base;
    }

    public UUID authorId() {
        return authorId;
    }

    public Instant keptAt() {
        return keptAt;
    }

    public @Nullable ConflictOutcome outcome() {
        return outcome;
    }

    public @Nullable UUID settledBy() {
        return settledBy;
    }

    /** Its author has gone on typing. */
    public void goOn(String newWords, Instant now) {
        words = newWords;
        keptAt = now;
    }

    public void settle(ConflictOutcome how, UUID by, Instant now) {
        outcome = how;
        settledBy = by;
        settledAt = now;
    }
}
