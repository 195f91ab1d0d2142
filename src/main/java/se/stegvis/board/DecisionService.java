package se.stegvis.board;

import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;

/** Decides items while the board sits. */
@GuardedService
@Transactional
public class DecisionService {

    /**
     * Records the board's decision, once and for ever, under the next § number. A grant is announced to other modules; whoever sent the application is told.
     *
     * @throws se.stegvis.foundation.InvalidInputException naming each field that is missing or makes no sense
     * @throws se.stegvis.foundation.RefusedException when the meeting is not open, the item is decided, too few serve, somebody votes
     *     who does not serve, or the votes do not carry the decision
     */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public DecisionRecord decide(AgendaItemId item, NewDecision decision) {
        throw new UnsupportedOperationException("decide");
    }
}
