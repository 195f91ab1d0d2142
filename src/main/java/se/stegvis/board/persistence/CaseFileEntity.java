package se.stegvis.board.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case about one application; its id is the application's. */
@Entity
@Table(name = "case_file")
@SuppressWarnings("NullAway.Init")
public class CaseFileEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private @Nullable Integer ranking;

    private boolean settled;

    private boolean withdrawn;

    @Version
    private long version;

    protected CaseFileEntity() {}

    public CaseFileEntity(UUID id, UUID associationId) {
        this.id = id;
        this.associationId = associationId;
    }


    public void rank(@Nullable Integer newRanking) {
        ranking = newRanking;
    }

    public void settle() {
        settled = true;
    }

    /** The application has been taken back: nothing more is done with it. */
    public void withdraw() {
        withdrawn = true;
        ranking = null;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public @Nullable Integer ranking() {
        return ranking;
    }

    public boolean settled() {
        return settled;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    public long version() {
        return version;
    }
}
