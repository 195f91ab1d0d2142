package se.stegvis.processdag;

import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.processdag.persistence.Walls;
import se.stegvis.processdag.persistence.WorkshopEntity;

/**
 * The wall of a processdag: what the whole room sees. It is opened by a key in its address instead of by somebody signed in, so that
 * it goes on by itself after a restart, and shows nothing that the room has not been shown.
 */
@GuardedService
@Transactional
public class WallService {

    private final DayTurns turns;
    private final Walls walls;
    private final WorkshopReader reader;
    private final ActionReader actions;

    WallService(DayTurns turns, Walls walls, WorkshopReader reader, ActionReader actions) {
        this.turns = turns;
        this.walls = walls;
        this.reader = reader;
        this.actions = actions;
    }

    /**
     * The key that opens the wall of an open day: 256 random bits, the same however often it is asked for.
     *
     * @throws RefusedException when the day is not open
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public String key(WorkshopId workshop) {
        return walls.keyOf(workshop.value()).orElseGet(() -> make(workshop));
    }

    private String make(WorkshopId workshop) {
        WorkshopEntity found = turns.take(workshop);
        if (found.state() != WorkshopState.OPEN) {
            throw RefusedException.because("processdag.error.notOpen");
        }
        // Somebody else may have asked at the same time and had the turn before.
        return walls.keyOf(workshop.value()).orElseGet(() -> {
            String key = Secrets.token();
            walls.open(found.associationId(), found.id(), key);
            return key;
        });
    }

    /**
     * What the wall with this key shows now.
     *
     * @throws NotFoundException when there is no such wall, or its day is over
     */
    @Permit(roles = Role.ANYONE)
    @Transactional(readOnly = true)
    public WallState state(String key) {
        Walls.Wall wall = walls.byKey(key).orElseThrow(NotFoundException::new);
        WorkshopId day = new WorkshopId(wall.workshop());
        WorkshopPicture picture = reader.shared(day);
        boolean gathering = picture.current().isEmpty() && !picture.isClosing();
        return new WallState(
                picture, gathering ? actions.carried(day) : CarriedActions.none(), picture.room().locked() ? null : wall.joinCode());
    }
}
