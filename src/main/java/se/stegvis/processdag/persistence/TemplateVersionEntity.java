package se.stegvis.processdag.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a template. Once published it never changes. */
@Entity
@Table(name = "workshop_template_version")
@SuppressWarnings("NullAway.Init")
public class TemplateVersionEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID templateId;

    private int number;

    private String name;

    private String about;

    @Column(precision = 2, scale = 1)
    private @Nullable BigDecimal scaleStep;

    private int openingMinutes;

    private int closingMinutes;

    private String base;

    private @Nullable String content;

    private UUID startedBy;

    private Instant startedAt;

    private @Nullable UUID publishedBy;

    private @Nullable Instant publishedAt;

    @Version
    private long version;

    protected TemplateVersionEntity() {}

    /** @param base what it begins as, as JSON */
    public TemplateVersionEntity(UUID associationId, UUID templateId, int number, String base, UUID startedBy, Instant startedAt) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.templateId = templateId;
        this.number = number;
        this.base = base;
        this.name = "";
        this.about = "";
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    public void describe(String newName, String newAbout) {
        name = newName;
        about = newAbout;
    }

    /** @param step null where a day takes the förbund's own */
    public void set(@Nullable BigDecimal step, int opening, int closing) {
        scaleStep = step == null ? null : step.setScale(1);
        openingMinutes = opening;
        closingMinutes = closing;
    }

    public void publish(String whole, UUID by, Instant now) {
        content = whole;
        publishedBy = by;
        publishedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public UUID templateId() {
        return templateId;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String about() {
        return about;
    }

    public @Nullable BigDecimal scaleStep() {
        return scaleStep;
    }

    public int openingMinutes() {
        return openingMinutes;
    }

    public int closingMinutes() {
        return closingMinutes;
    }

    /** What it began as, as JSON. */
    public String base() {
        return base;
    }

    /** The whole of it, as JSON; null until it is published. */
    public @Nullable String content() {
        return content;
    }

    public @Nullable UUID publishedBy() {
        return publishedBy;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public long version() {
        return version;
    }
}
