package se.stegvis.funding;

import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;

/** The partners of an application. Every change is refused once the application has been submitted. */
@GuardedService
public class PartnerService {

    /**
     * Adds a partner.
     *
     * @throws InvalidInputException at {@code member} when it is huvudman, a partner already, or no active member
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Partner add(ApplicationId application, MemberId member) {
        throw new UnsupportedOperationException();
    }

    /**
     * Saves what a partner brings.
     *
     * @throws InvalidInputException at {@code contribution}, {@code signatory}, {@code mandate}, {@code commitmentReason}
     * @throws EditConflictException when somebody saved something else first; the text is the contribution
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Partner save(ApplicationId application, PartnerId partner, PartnerContent content, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a partner out, with its contacts and what it has accepted.
     *
     * @throws RefusedException when the caller is a partner's contact
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void remove(ApplicationId application, PartnerId partner) {
        throw new UnsupportedOperationException();
    }

    /**
     * Invites a partner's contact. Somebody without an account gets one, and an invitation by e-mail; others are told by e-mail. The
     * contact becomes projektägare (applicant) for the partner's member.
     *
     * @throws InvalidInputException at {@code name} or {@code email}
     * @throws RefusedException when the person is in the application already, or the account is deactivated
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Partner inviteContact(ApplicationId application, PartnerId partner, String name, String email) {
        throw new UnsupportedOperationException();
    }
}
