package se.stegvis.funding;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;

/** Who is in an application now, and where. Kept in this server's memory and nowhere else: nobody can look it up afterwards. */
@GuardedService
public class PresenceService {

    private final Visits visits;
    private final CurrentActor currentActor;

    PresenceService(Visits visits, CurrentActor currentActor) {
        this.visits = visits;
        this.currentActor = currentActor;
    }

    /**
     * Enters an application in a window.
     *
     * @param sign when the window last gave a sign of life
     * @return the visit, which is the window's to end
     */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(readOnly = true)
    public Visits.Visit enter(ApplicationId application, @Nullable Section section, Supplier<Instant> sign) {
        return visits.begin(application, currentActor.get(), section, sign);
    }
}
