package se.stegvis.board.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.stegvis.board.MeetingState;

/** A meeting of the board. */
@Entity
@Table(name = "meeting")
@SuppressWarnings("NullAway.Init")
public class MeetingEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private LocalDate heldOn;

    // As it stands: Hibernate would move a java.sql.Time between the server's zone and UTC.
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime startsAt;

    private String place;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private @Nullable UUID registeredCaseId;

    private @Nullable UUID summonsDocumentId;

    private @Nullable UUID presidingId;

    private @Nullable UUID adjusterId;

    private @Nullable Instant closedAt;

    private @Nullable UUID minutesDocumentId;

    @Version
    private long version;

    protected MeetingEntity() {}

    public MeetingEntity(UUID associationId) {
        this.associationId = associationId;
        this.id = UUID.randomUUID();
        this.state = MeetingState.PLANNED;
    }


    public void describe(LocalDate date, LocalTime time, String newPlace) {
        heldOn = date;
        startsAt = time;
        place = newPlace;
    }

    public void summon(UUID caseId, UUID document) {
        registeredCaseId = caseId;
        summonsDocumentId = document;
        state = MeetingState.SUMMONED;
    }

    public void open(@Nullable UUID presiding) {
        presidingId = presiding;
        state = MeetingState.OPEN;
    }

    public void preside(UUID person) {
        presidingId = person;
    }

    public void close(Instant now) {
        closedAt = now;
        state = MeetingState.CLOSED;
    }

    public void adjustBy(UUID person) {
        adjusterId = person;
    }

    public void fix(UUID caseId, UUID document) {
        registeredCaseId = caseId;
        minutesDocumentId = document;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public LocalTime startsAt() {
        return startsAt;
    }

    public String place() {
        return place;
    }

    public MeetingState state() {
        return state;
    }

    public @Nullable UUID registeredCaseId() {
        return registeredCaseId;
    }

    public @Nullable UUID summonsDocumentId() {
        return summonsDocumentId;
    }

    public @Nullable UUID presidingId() {
        return presidingId;
    }

    public @Nullable UUID adjusterId() {
        return adjusterId;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable UUID minutesDocumentId() {
        return minutesDocumentId;
    }

    public long version() {
        return version;
    }
}
