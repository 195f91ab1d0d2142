package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.ThemePhase;

/** A theme of a processdag. */
@Entity
@Table(name = "workshop_theme")
@SuppressWarnings("NullAway.Init")
public class ThemeEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID workshopId;

    private int position;

    private String number;

    private String name;

    private @Nullable String scaleQuestion;

    @Enumerated(EnumType.STRING)
    private ThemePhase phase;

    @Version
    private long version;

    protected ThemeEntity() {}

    public ThemeEntity(
            UUID associationId, UUID workshopId, int position, String number, String name, @Nullable String scaleQuestion) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.workshopId = workshopId;
        this.position = position;
        this.number = number;
        this.name = name;
        this.scaleQuestion = scaleQuestion;
        this.phase = ThemePhase.WAITING;
    }

    public void describe(String newName, @Nullable String newScaleQuestion) {
        name = newName;
        scaleQuestion = newScaleQuestion;
    }

    public void stand(int newPosition) {
        position = newPosition;
    }

    public void enter(ThemePhase newPhase) {
        phase = newPhase;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public UUID workshopId() {
        return workshopId;
    }

    public int position() {
        return position;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public @Nullable String scaleQuestion() {
        return scaleQuestion;
    }

    public ThemePhase phase() {
        return phase;
    }

    public long version() {
        return version;
    }
}
