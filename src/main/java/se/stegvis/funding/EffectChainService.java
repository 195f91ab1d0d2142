package se.stegvis.funding;

import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;

/** Activities, subgoals and effects. Every change is refused once the application has been submitted. */
@GuardedService
public class EffectChainService {

    /**
     * Adds a row last among its kind.
     *
     * @throws InvalidInputException as {@link #save}
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public ChainRow add(ApplicationId application, ChainContent content) {
        throw new UnsupportedOperationException();
    }

    /**
     * Saves what a row says. Its kind never changes.
     *
     * @throws InvalidInputException at {@code text}, {@code serves}, {@code month} or {@code responsible}
     * @throws EditConflictException when somebody saved something else first; the text is the row's
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public ChainRow save(ApplicationId application, ChainRowId row, ChainContent content, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** Takes a row out; what served it serves nothing until something else is chosen. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void remove(ApplicationId application, ChainRowId row) {
        throw new UnsupportedOperationException();
    }
}
