package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A question answered in notes, of a theme in a template that is being worked on. */
@Entity
@Table(name = "workshop_template_field")
@SuppressWarnings("NullAway.Init")
public class TemplateFieldEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID templateThemeId;

    private int position;

    private String fieldKey;

    private String label;

    private boolean beforeScoring;

    @Version
    private long version;

    protected TemplateFieldEntity() {}

    public TemplateFieldEntity(
            UUID associationId, UUID templateThemeId, int position, String fieldKey, String label, boolean beforeScoring) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.templateThemeId = templateThemeId;
        this.position = position;
        this.fieldKey = fieldKey;
        this.label = label;
        this.beforeScoring = beforeScoring;
    }

    public void label(String words) {
        label = words;
    }

    public void ask(boolean before) {
        beforeScoring = before;
    }

    public void stand(int newPosition) {
        position = newPosition;
    }

    public UUID id() {
        return id;
    }

    public UUID templateThemeId() {
        return templateThemeId;
    }

    public int position() {
        return position;
    }

    public String fieldKey() {
        return fieldKey;
    }

    public String label() {
        return label;
    }

    public boolean beforeScoring() {
        return beforeScoring;
    }

    public long version() {
        return version;
    }
}
