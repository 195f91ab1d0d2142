package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The time of a theme of a processdag. */
@Entity
@Table(name = "workshop_slot")
@SuppressWarnings("NullAway.Init")
public class SlotEntity implements Persistable<UUID> {

    @Id
    private UUID themeId;

    private UUID associationId;

    private int minutes;

    private int pauseMinutes;

    @Transient
    private boolean made;

    protected SlotEntity() {}

    public SlotEntity(UUID associationId, UUID themeId, int minutes, int pauseMinutes) {
        this.associationId = associationId;
        this.themeId = themeId;
        this.minutes = minutes;
        this.pauseMinutes = pauseMinutes;
        this.made = true;
    }

    @Override
    public @Nullable UUID getId() {
        return themeId;
    }

    @Override
    public boolean isNew() {
        return made;
    }

    public void take(int newMinutes, int newPause) {
        minutes = newMinutes;
        pauseMinutes = newPause;
    }

    public UUID themeId() {
        return themeId;
    }

    public int minutes() {
        return minutes;
    }

    public int pauseMinutes() {
        return pauseMinutes;
    }
}
