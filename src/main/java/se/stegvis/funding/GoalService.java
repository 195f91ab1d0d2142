package se.stegvis.funding;

import java.util.List;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.check.GoalSetAssessment;

/** The goals of an application. Every change is refused once the application has been submitted. */
@GuardedService
public class GoalService {

    /** Adds a goal last. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public DraftGoal add(ApplicationId application, Goal goal) {
        throw new UnsupportedOperationException();
    }

    /**
     * Saves what a goal says; its parties are kept, not taken from here. What has been accepted is undone when the goal no longer
     * promises the same: text, kind, level, indicator, unit, baseline, target, measuring points or deadline.
     *
     * @throws InvalidInputException at {@code text}, {@code targetGroup}, {@code groupSize}, {@code indicator}, {@code unit},
     *     {@code baseline}, {@code target}, {@code measuringPoints}, {@code source}, {@code responsible} or {@code deadline}
     * @throws EditConflictException when somebody saved something else first; the text is the goal's
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public DraftGoal save(ApplicationId application, GoalId id, Goal goal, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** Puts the goals in the given order; goals that are not named come last as they stood. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public List<DraftGoal> order(ApplicationId application, List<GoalId> order) {
        throw new UnsupportedOperationException();
    }

    /** Takes a goal out. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void remove(ApplicationId application, GoalId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stands behind a goal on a partner's behalf.
     *
     * @param seenVersion version of the goal that the person read
     * @throws EditConflictException when the goal has changed since
     * @throws RefusedException when the caller is not the partner's contact
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public DraftGoal accept(ApplicationId application, GoalId id, MemberId partner, long seenVersion) {
        throw new UnsupportedOperationException();
    }

    /**
     * Says on a partner's behalf that it does not stand behind a goal. Fails as {@link #accept} does.
     *
     * @throws InvalidInputException at {@code reason} when it is too long or missing
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public DraftGoal refuse(ApplicationId application, GoalId id, MemberId partner, String reason, long seenVersion) {
        throw new UnsupportedOperationException();
    }

    /** What the SMART check says of the goals as they stand, in their order; of a submitted application as they stood then. */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            },
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER, Standing.RECUSED})
    public GoalSetAssessment assess(ApplicationId application) {
        throw new UnsupportedOperationException();
    }
}
