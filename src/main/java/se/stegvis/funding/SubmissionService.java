package se.stegvis.funding;

import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.document.Paper;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.registry.RegisteredDocument;

/** From draft to public document. */
@GuardedService
public class SubmissionService {

    /** What is left to do before the application can be submitted, and how far each section has come. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Review review(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** The paper as it would be, or as it was submitted: what {@link se.stegvis.document.PaperRenderer} draws. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Paper preview(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /**
     * Submits the application: it gets its diarienummer, becomes a public document and never changes again.
     *
     * @throws RefusedException when something is missing, the caller is not the owner, or it has been submitted already
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Receipt submit(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /**
     * The registered PDF.
     *
     * @throws NotFoundException when the application has not been submitted
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
            },
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER, Standing.RECUSED})
    public RegisteredDocument document(ApplicationId application) {
        throw new UnsupportedOperationException();
    }
}
