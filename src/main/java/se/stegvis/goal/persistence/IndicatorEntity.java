package se.stegvis.goal.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.Direction;
import se.stegvis.goal.IndicatorContent;

/** An indicator of a förbund. */
@Entity
@Table(name = "indicator")
@SuppressWarnings("NullAway.Init")
public class IndicatorEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private String name;

    private String nameKey;

    private String unit;

    private String source;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    private String measured;

    private boolean active;

    @Version
    private long version;

    protected IndicatorEntity() {}

    public IndicatorEntity(UUID id, UUID associationId, IndicatorContent content) {
        this.id = id;
        this.associationId = associationId;
        this.active = true;
        say(content);
    }

    /** How a name is compared with others. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public IndicatorContent content() {
        return new IndicatorContent(name, unit, source, direction, measured);
    }

    public boolean active() {
        return active;
    }

    /** The version as people's screens know it. Right after a flush. */
    public long version() {
        return version;
    }

    public final void say(IndicatorContent content) {
        name = content.name();
        nameKey = key(content.name());
        unit = content.unit();
        source = content.source();
        direction = content.direction();
        measured = content.measured();
    }

    public void activate(boolean isActive) {
        active = isActive;
    }
}
