package se.stegvis.processdag;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.ParkedEntity;
import se.stegvis.processdag.persistence.ParkedRepository;
import se.stegvis.processdag.persistence.RoomSettings;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;

/** What the processledare does with the room while a day goes on: counts heads, shuts the door, gives time, parks what is for later. */
@GuardedService
@Transactional
public class WorkshopRoom {

    private static final int MOST_PRESENT = 5000;
    private static final int LONGEST_MINUTES = 120;

    private final DayTurns turns;
    private final RoomSettings settings;
    private final ThemeRepository themes;
    private final ParkedRepository parked;
    private final AuditTrail audit;
    private final Clock clock;

    WorkshopRoom(
            DayTurns turns,
            RoomSettings settings,
            ThemeRepository themes,
            ParkedRepository parked,
            AuditTrail audit,
            Clock clock) {
        this.turns = turns;
        this.settings = settings;
        this.themes = themes;
        this.parked = parked;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says how many people are in the room. It is a number and stays one: it is compared with phones and answers, never with names.
     *
     * @param people null where nobody has counted
     * @throws InvalidInputException at {@code present} for a number that no room holds
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void count(WorkshopId workshop, @Nullable Integer people) {
        WorkshopEntity found = open(workshop);
        if (people != null && (people < 0 || people > MOST_PRESENT)) {
            throw InvalidInputException.at("present", "processdagroom.error.present", MOST_PRESENT);
        }
        settings.count(found.associationId(), found.id(), people);
    }

    /** Lets no more phones in, or lets them in again. Those that are in stay in. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void lock(WorkshopId workshop, boolean locked) {
        WorkshopEntity found = open(workshop);
        if (settings.isLocked(found.id()) == locked) {
            return;
        }
        settings.lock(found.associationId(), found.id(), locked);
        audit.record(
                new AssociationId(found.associationId()),
                locked ? "workshop.locked" : "workshop.unlocked",
                found.name(),
                null,
                null);
    }

    /**
     * Chooses the order of the day: theme by theme as planned, or all scored first and then shown with the greatest spread first.
     *
     * @throws RefusedException once the first theme has begun
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void order(WorkshopId workshop, boolean bySpread) {
        WorkshopEntity found = open(workshop);
        if (themes.findByWorkshopIdOrderByPosition(found.id()).stream()
                .anyMatch(theme -> theme.phase() != ThemePhase.WAITING)) {
            throw RefusedException.because("processdagroom.error.orderFixed");
        }
        settings.order(found.associationId(), found.id(), bySpread);
    }

    /**
     * Gives the room time, from now. It is shown, and when it has run out nothing happens by itself. The next step of the script ends it.
     *
     * @throws InvalidInputException at {@code minutes} for less than one minute or more than two hours
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void giveTime(WorkshopId workshop, int minutes) {
        WorkshopEntity found = open(workshop);
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw InvalidInputException.at("minutes", "processdagroom.error.minutes", LONGEST_MINUTES);
        }
        Duration time = Duration.ofMinutes(minutes);
        settings.time(found.associationId(), found.id(), (int) time.toSeconds(), clock.instant().plus(time));
    }

    /** Takes the time away. Where none runs nothing changes. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void stopTime(WorkshopId workshop) {
        settings.stopTime(open(workshop).id());
    }

    /**
     * Stores something for another time as it stands now; also after the day, as everything the group has written.
     *
     * @return the version it is stored under; {@link WrittenLine#NEW} when it says nothing and is taken away
     * @throws EditConflictException when it is no longer at the version the writer saw
     * @throws NotFoundException when somebody has taken it away
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public long writeParked(WorkshopId workshop, WrittenLine line) {
        WorkshopEntity found = in(workshop, state -> state != WorkshopState.PREPARED);
        return WorkshopRecord.write(
                line,
                parked.findByWorkshopIdAndId(found.id(), line.id()),
                parked,
                new WorkshopRecord.Kind<>(
                        List.of(new WorkshopRecord.Limit("parked", WorkshopRecord.LONGEST_NOTE)),
                        ParkedEntity::version,
                        one -> List.of(one.text()),
                        (one, parts) -> one.rewrite(parts.getFirst()),
                        parts -> new ParkedEntity(
                                line.id(),
                                found.associationId(),
                                found.id(),
                                parked.lastPosition(found.id()) + 1,
                                parts.getFirst())));
    }

    private WorkshopEntity open(WorkshopId workshop) {
        return in(workshop, state -> state == WorkshopState.OPEN);
    }

    private WorkshopEntity in(WorkshopId workshop, Predicate<WorkshopState> rightTime) {
        WorkshopEntity found = turns.take(workshop);
        if (!rightTime.test(found.state())) {
            throw RefusedException.because(
                    found.state() == WorkshopState.CLOSED ? "processdag.error.over" : "processdag.error.notOpen");
        }
        return found;
    }
}
