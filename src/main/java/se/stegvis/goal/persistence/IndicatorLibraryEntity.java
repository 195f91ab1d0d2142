package se.stegvis.goal.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Tells that a förbund has been given the first set of indicators. */
@Entity
@Table(name = "indicator_library")
@SuppressWarnings("NullAway.Init")
public class IndicatorLibraryEntity implements Persistable<UUID> {

    @Id
    private UUID associationId;

    private Instant begunAt;

    protected IndicatorLibraryEntity() {}

    public IndicatorLibraryEntity(UUID associationId, Instant begunAt) {
        this.associationId = associationId;
        this.begunAt = begunAt;
    }

    public Instant begunAt() {
        return begunAt;
    }

    @Override
    public @Nullable UUID getId() {
        return associationId;
    }

    /** It is only ever inserted: of two who begin at once, the second is refused by the key. */
    @Override
    public boolean isNew() {
        return true;
    }
}
