package se.stegvis.funding;

import java.util.List;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;

/** Starting, finding and opening applications, and who is in them. */
@GuardedService
public class ApplicationService {

    /** The members on whose behalf the caller may start an application, in alphabetical order. */
    @Permit(roles = Role.APPLICANT)
    public List<Member> startFor(AssociationId association) {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts a ny insats. The member becomes huvudman, the caller its owner.
     *
     * @param name of the insats; may be empty
     * @throws InvalidInputException at {@code member} when the caller does not apply for it, at {@code grund.namn}
     */
    @Permit(roles = Role.APPLICANT)
    public ApplicationId start(AssociationId association, MemberId member, String name) {
        throw new UnsupportedOperationException();
    }

    /**
     * A page of applications: drafts latest changed first, submitted ones latest first.
     *
     * @param offset how many to skip; a multiple of {@code limit}
     */
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
            })
    public List<ApplicationLine> list(AssociationId association, ApplicationFilter filter, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many applications {@link #list} would give in all. */
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
            })
    public long count(AssociationId association, ApplicationFilter filter) {
        throw new UnsupportedOperationException();
    }

    /**
     * An application with all that is in it: a draft for those who are in it, a submitted one for everybody with a role in the
     * förbund.
     *
     * @throws NotFoundException when there is none, or it is a draft that the caller is not in
     */
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
    public ApplicationDraft open(ApplicationId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lets a colleague of the owner's member write in the application; somebody without an account gets one, and an invitation by
     * e-mail.
     *
     * @throws InvalidInputException at {@code name} or {@code email}
     * @throws RefusedException when the caller is a partner's contact, the person is in it already, or the account is deactivated
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    public void inviteEditor(ApplicationId id, String name, String email) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lets somebody out of the application. What the person wrote, and the goals accepted, stay.
     *
     * @throws RefusedException when it is the owner, or the caller is a partner's contact
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    public void removeParticipant(ApplicationId id, AccountId participant) {
        throw new UnsupportedOperationException();
    }
}
