package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A question of a theme that is answered in notes. */
@Entity
@Table(name = "workshop_field")
@SuppressWarnings("NullAway.Init")
public class FieldEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID themeId;

    private int position;

    private String fieldKey;

    private String label;

    private boolean beforeScoring;

    protected FieldEntity() {}

    public FieldEntity(UUID associationId, UUID themeId, int position, String fieldKey, String label, boolean beforeScoring) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.themeId = themeId;
        this.position = position;
        this.fieldKey = fieldKey;
        this.label = label;
        this.beforeScoring = beforeScoring;
    }

    public UUID themeId() {
        return themeId;
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
}
