package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
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

    private @Nullable String themeKey;

    private String number;

    private String name;

    private @Nullable String scaleQuestion;

    private @Nullable String questionKey;

    private int round;

    @Enumerated(EnumType.STRING)
    private ThemePhase phase;

    @Version
    private long version;

    protected ThemeEntity() {}

    /** @param key the template's key of the theme and its question; null for one of the group's own */
    public ThemeEntity(
            UUID associationId,
            UUID workshopId,
            int position,
            @Nullable String key,
            String number,
            String name,
            @Nullable String scaleQuestion) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.workshopId = workshopId;
        this.position = position;
        this.themeKey = key;
        this.number = number;
        this.name = name;
        this.scaleQuestion = scaleQuestion;
        this.questionKey = scaleQuestion == null ? null : key;
        this.round = 1;
        this.phase = ThemePhase.WAITING;
    }

    public void describe(String newName, @Nullable String newScaleQuestion) {
        name = newName;
        if (!Objects.equals(scaleQuestion, newScaleQuestion)) {
            questionKey = null;
        }
        scaleQuestion = newScaleQuestion;
    }

    /** Says which of the template's questions it asks; null for none of them. */
    public ThemeEntity asks(@Nullable String key) {
        questionKey = key;
        return this;
    }

    /** Goes into another round of scoring. */
    public void scoreAgain() {
        round++;
        phase = ThemePhase.SCORING;
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

    public @Nullable String themeKey() {
        return themeKey;
    }

    public @Nullable String questionKey() {
        return questionKey;
    }

    public int round() {
        return round;
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
