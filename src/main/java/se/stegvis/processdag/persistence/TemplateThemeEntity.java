package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A theme of a version of a template that is being worked on. */
@Entity
@Table(name = "workshop_template_theme")
@SuppressWarnings("NullAway.Init")
public class TemplateThemeEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID templateVersionId;

    private int position;

    private String themeKey;

    private String number;

    private String name;

    private String question;

    private boolean sameQuestion;

    private int minutes;

    private int pauseMinutes;

    @Version
    private long version;

    protected TemplateThemeEntity() {}

    public TemplateThemeEntity(UUID associationId, UUID templateVersionId, int position, String themeKey, String number) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.templateVersionId = templateVersionId;
        this.position = position;
        this.themeKey = themeKey;
        this.number = number;
        this.name = "";
        this.question = "";
    }

    public void describe(String newName, String newQuestion) {
        name = newName;
        question = newQuestion;
    }

    public void take(int newMinutes, int newPause) {
        minutes = newMinutes;
        pauseMinutes = newPause;
    }

    public void ask(boolean same) {
        sameQuestion = same;
    }

    public void stand(int newPosition) {
        position = newPosition;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public int position() {
        return position;
    }

    public String themeKey() {
        return themeKey;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String question() {
        return question;
    }

    public boolean sameQuestion() {
        return sameQuestion;
    }

    public int minutes() {
        return minutes;
    }

    public int pauseMinutes() {
        return pauseMinutes;
    }

    public long version() {
        return version;
    }
}
