package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The themes with a scale of days that are over. */
public interface HeldThemes extends Repository<ThemeEntity, UUID> {

    /** A theme with its day. */
    record Held(WorkshopEntity day, ThemeEntity theme) {}

    /** Of some insatser, the earliest day first. */
    @Query("""
            select new se.stegvis.processdag.persistence.HeldThemes$Held(w, t)
            from ThemeEntity t join WorkshopEntity w on w.id = t.workshopId
            where w.associationId = :association and w.initiativeId in :initiatives
            and w.state = se.stegvis.processdag.WorkshopState.CLOSED and t.scaleQuestion is not null
            order by w.heldOn, w.createdAt, w.id, t.position""")
    List<Held> of(UUID association, Collection<UUID> initiatives);
}
