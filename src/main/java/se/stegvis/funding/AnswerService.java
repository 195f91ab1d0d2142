package se.stegvis.funding;

import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;

/** Saving the form's answers, one by one: two people who write different answers never meet. */
@GuardedService
public class AnswerService {

    /**
     * Saves one answer. A number or an amount may be typed with spaces, a choice is given by its name; an empty text clears the
     * answer.
     *
     * @param scope empty, or which of the field's answers it is; see {@link FieldType}
     * @param typed what the person typed or chose
     * @param expectedVersion version of the answer that the person saw; 0 where there was none
     * @return the answer as stored
     * @throws InvalidInputException at the field's key when the text cannot be such an answer
     * @throws PersonalNumberException when it holds a personnummer that nobody has declared to be something else
     * @throws EditConflictException when somebody saved another text first; the same text is no conflict
     * @throws RefusedException when the application has been submitted
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Answer save(ApplicationId application, String field, String scope, String typed, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /**
     * Declares that ten digits are no personnummer ("det är ett telefonnummer"); they may then be written anywhere in this
     * application.
     *
     * @param digits the last ten digits, as {@link se.stegvis.foundation.PersonalNumbers.Found#digits()} gives them
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void declareNotPersonal(ApplicationId application, String digits) {
        throw new UnsupportedOperationException();
    }
}
