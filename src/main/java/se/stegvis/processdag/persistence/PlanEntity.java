package se.stegvis.processdag.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a day is for, where it is held, what it was made from, and the time before and after its themes. */
@Entity
@Table(name = "workshop_plan")
@SuppressWarnings("NullAway.Init")
public class PlanEntity {

    @Id
    private UUID workshopId;

    private UUID associationId;

    private String aim;

    private String place;

    private @Nullable String templateKey;

    private @Nullable UUID templateVersionId;

    private String templateName;

    private @Nullable Integer templateNumber;

    private int openingMinutes;

    private int closingMinutes;

    @Version
    private long version;

    protected PlanEntity() {}

    public PlanEntity(UUID associationId, UUID workshopId, int openingMinutes, int closingMinutes) {
        this.associationId = associationId;
        this.workshopId = workshopId;
        this.aim = "";
        this.place = "";
        this.templateName = "";
        this.openingMinutes = openingMinutes;
        this.closingMinutes = closingMinutes;
    }

    /**
     * Says what the day was made from.
     *
     * @param key of a template that ships; null for one of the förbund's own
     * @param versionId of one of the förbund's own; null for one that ships
     */
    public void madeFrom(@Nullable String key, @Nullable UUID versionId, String name, int number) {
        templateKey = key;
        templateVersionId = versionId;
        templateName = name;
        templateNumber = number;
    }

    public void describe(String newAim, String newPlace) {
        aim = newAim;
        place = newPlace;
    }

    public void take(int opening, int closing) {
        openingMinutes = opening;
        closingMinutes = closing;
    }

    public UUID workshopId() {
        return workshopId;
    }

    public String aim() {
        return aim;
    }

    public String place() {
        return place;
    }

    public @Nullable String templateKey() {
        return templateKey;
    }

    public @Nullable UUID templateVersionId() {
        return templateVersionId;
    }

    public String templateName() {
        return templateName;
    }

    /** Null for a day from before templates were noted. */
    public @Nullable Integer templateNumber() {
        return templateNumber;
    }

    public int openingMinutes() {
        return openingMinutes;
    }

    public int closingMinutes() {
        return closingMinutes;
    }

    public long version() {
        return version;
    }
}
