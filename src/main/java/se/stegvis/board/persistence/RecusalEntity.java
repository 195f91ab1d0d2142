package se.stegvis.board.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.board.RecusalState;

/** Jäv of one person on a case, or on an item that is about none. */
@Entity
@Table(name = "recusal")
@SuppressWarnings("NullAway.Init")
public class RecusalEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private @Nullable UUID caseFileId;

    private @Nullable UUID agendaItemId;

    private UUID accountId;

    private String ground;

    @Enumerated(EnumType.STRING)
    private RecusalState state;

    private Instant declaredAt;

    private @Nullable Instant decidedAt;

    private @Nullable Instant leftAt;

    private @Nullable UUID replacedBy;

    private @Nullable Instant cameBackAt;

    @Version
    private long version;

    protected RecusalEntity() {}

    public RecusalEntity(UUID associationId, @Nullable UUID caseFileId, @Nullable UUID agendaItemId, UUID accountId, String ground, Instant declaredAt) {
        this.associationId = associationId;
        this.caseFileId = caseFileId;
        this.agendaItemId = agendaItemId;
        this.accountId = accountId;
        this.ground = ground;
        this.declaredAt = declaredAt;
        this.id = UUID.randomUUID();
        this.state = RecusalState.DECLARED;
    }


    public void decide(RecusalState newState, Instant now) {
        state = newState;
        decidedAt = now;
    }

    public void leave(Instant now, @Nullable UUID substitute) {
        leftAt = now;
        replacedBy = substitute;
        cameBackAt = null;
    }

    public void comeBack(Instant now) {
        cameBackAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public @Nullable UUID caseFileId() {
        return caseFileId;
    }

    public @Nullable UUID agendaItemId() {
        return agendaItemId;
    }

    public UUID accountId() {
        return accountId;
    }

    public String ground() {
        return ground;
    }

    public RecusalState state() {
        return state;
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable Instant leftAt() {
        return leftAt;
    }

    public @Nullable UUID replacedBy() {
        return replacedBy;
    }

    public @Nullable Instant cameBackAt() {
        return cameBackAt;
    }

    public long version() {
        return version;
    }
}
