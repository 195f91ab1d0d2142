package se.stegvis.processdag;

import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.EarlyDays;
import se.stegvis.processdag.persistence.WorkshopEntity;

/** Opening a processdag in advance: phones think and score before the day, and the processledare begins it when all are there. */
@GuardedService
@Transactional
public class EarlyService {

    private final DayTurns turns;
    private final WorkshopScript script;
    private final EarlyDays early;
    private final AuditTrail audit;

    EarlyService(DayTurns turns, WorkshopScript script, EarlyDays early, AuditTrail audit) {
        this.turns = turns;
        this.script = script;
        this.early = early;
        this.audit = audit;
    }

    /**
     * Opens the day as {@link WorkshopScript#open} does, and lets whoever has its code score each theme until it begins. Answers can be
     * changed until they are shown, on the day as before it.
     *
     * @throws RefusedException when the day is open already or over, or has no themes
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void open(WorkshopId workshop) {
        WorkshopEntity found = turns.take(workshop);
        if (found.state() != WorkshopState.PREPARED) {
            throw RefusedException.because("processdag.error.notInAdvance");
        }
        script.open(workshop);
        early.begin(found.associationId(), found.id());
        audit.record(new AssociationId(found.associationId()), "workshop.openedInAdvance", found.name(), null, null);
    }
}
