package se.stegvis.calculation.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.ModelStamp;

/** A link that a calculation has been handed on by, with the calculation as it was then. Of the secret only a one-way mark is kept. */
@Entity
@Table(name = "calculation_link")
@SuppressWarnings("NullAway.Init")
public class CalculationLinkEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID calculationId;

    private String note;

    private String tokenHash;

    private String title;

    private String about;

    private String content;

    private String modelName;

    private String modelVersion;

    private String modelRules;

    private LocalDate validThrough;

    private UUID madeBy;

    private Instant madeAt;

    private @Nullable Instant withdrawnAt;

    @Version
    private long version;

    protected CalculationLinkEntity() {}

    public CalculationLinkEntity(
            CalculationEntity calculation, String note, String tokenHash, LocalDate validThrough, UUID madeBy, Instant now) {
        this.id = UUID.randomUUID();
        this.associationId = calculation.associationId();
        this.calculationId = calculation.id();
        this.note = note;
        this.tokenHash = tokenHash;
        this.title = calculation.title();
        this.about = calculation.about();
        this.content = calculation.content();
        this.modelName = calculation.model().name();
        this.modelVersion = calculation.model().version();
        this.modelRules = calculation.model().rules();
        this.validThrough = validThrough;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID calculationId() {
        return calculationId;
    }

    public String note() {
        return note;
    }

    public String title() {
        return title;
    }

    public String about() {
        return about;
    }

    public String content() {
        return content;
    }

    /** The model it was handed on with. */
    public ModelStamp model() {
        return new ModelStamp(modelName, modelVersion, modelRules);
    }

    public LocalDate validThrough() {
        return validThrough;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Stops it; the first time counts. */
    public void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** Whether it still leads anywhere on this day. */
    public boolean isValidOn(LocalDate day) {
        return withdrawnAt == null && !day.isAfter(validThrough);
    }
}
