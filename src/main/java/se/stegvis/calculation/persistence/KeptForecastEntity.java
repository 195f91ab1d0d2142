package se.stegvis.calculation.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.ModelStamp;

/** A forecast as it was when a version of an application was submitted, or when it was made for an insats. Of a version it never changes. */
@Entity
@Table(name = "kept_forecast")
@SuppressWarnings("NullAway.Init")
public class KeptForecastEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private @Nullable UUID applicationId;

    private @Nullable Integer versionNumber;

    private @Nullable UUID initiativeId;

    private String content;

    private String modelName;

    private String modelVersion;

    private String modelRules;

    private Instant keptAt;

    protected KeptForecastEntity() {}

    private KeptForecastEntity(
            UUID associationId,
            @Nullable UUID applicationId,
            @Nullable Integer versionNumber,
            @Nullable UUID initiativeId,
            String content,
            ModelStamp model,
            Instant keptAt) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.applicationId = applicationId;
        this.versionNumber = versionNumber;
        this.initiativeId = initiativeId;
        this.content = content;
        this.modelName = model.name();
        this.modelVersion = model.version();
        this.modelRules = model.rules();
        this.keptAt = keptAt;
    }

    public static KeptForecastEntity ofVersion(
            UUID association, UUID application, int version, String content, ModelStamp model, Instant at) {
        return new KeptForecastEntity(association, application, version, null, content, model, at);
    }

    public static KeptForecastEntity ofInitiative(
            UUID association, UUID initiative, String content, ModelStamp model, Instant at) {
        return new KeptForecastEntity(association, null, null, initiative, content, model, at);
    }

    public @Nullable UUID applicationId() {
        return applicationId;
    }

    public @Nullable Integer versionNumber() {
        return versionNumber;
    }

    public String content() {
        return content;
    }

    public Instant keptAt() {
        return keptAt;
    }
}
