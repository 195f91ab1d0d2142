package se.stegvis.calculation.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import se.stegvis.benefit.ModelStamp;

/** A saved calculation's row. */
@Entity
@Table(name = "calculation")
@SuppressWarnings("NullAway.Init")
public class CalculationEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID authorId;

    private String title = "";

    private String about = "";

    private String content;

    private boolean shared;

    private String modelName;

    private String modelVersion;

    private String modelRules;

    private Instant startedAt;

    private Instant changedAt;

    @Version
    private long version;

    protected CalculationEntity() {}

    public CalculationEntity(UUID associationId, UUID authorId, Instant now) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.authorId = authorId;
        this.startedAt = now;
        this.changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public UUID authorId() {
        return authorId;
    }

    public String title() {
        return title;
    }

    public String about() {
        return about;
    }

    /** The case, as {@code calculate} reads it. */
    public String content() {
        return content;
    }

    public boolean isShared() {
        return shared;
    }

    /** The model it was last saved with. */
    public ModelStamp model() {
        return new ModelStamp(modelName, modelVersion, modelRules);
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The version as people's screens know it: 1 when first saved. Right after a flush. */
    public long number() {
        return version + 1;
    }

    /** Writes anew what it says. */
    public void revise(String newTitle, String newAbout, String newContent, ModelStamp model, Instant now) {
        title = newTitle;
        about = newAbout;
        content = newContent;
        modelName = model.name();
        modelVersion = model.version();
        modelRules = model.rules();
        changedAt = now;
    }

    /** Lets the whole förbund read it, or nobody else. */
    public void share(boolean withAll) {
        shared = withAll;
    }
}
