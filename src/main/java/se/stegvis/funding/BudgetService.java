package se.stegvis.funding;

import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;

/** The rows of a budget. Every change is refused once the application has been submitted. */
@GuardedService
public class BudgetService {

    /**
     * Adds a row.
     *
     * @throws InvalidInputException as {@link #save}
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public BudgetRow add(ApplicationId application, BudgetContent content) {
        throw new UnsupportedOperationException();
    }

    /**
     * Saves what a row says.
     *
     * @throws InvalidInputException at {@code costType}, {@code year}, {@code amount}, {@code member} or {@code note}
     * @throws EditConflictException when somebody saved something else first; the text is the amount
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public BudgetRow save(ApplicationId application, BudgetRowId row, BudgetContent content, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** Takes a row out. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void remove(ApplicationId application, BudgetRowId row) {
        throw new UnsupportedOperationException();
    }

    /** The sums of the rows as they stand. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public BudgetSummary sums(ApplicationId application) {
        throw new UnsupportedOperationException();
    }
}
