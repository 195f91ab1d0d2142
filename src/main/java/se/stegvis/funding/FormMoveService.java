package se.stegvis.funding;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;

/** Moving an application under way to a newer version of its form: only on purpose, with what changes before one's eyes. */
@GuardedService
@Transactional
public class FormMoveService {

    private final DraftAccess drafts;
    private final ApplicationRepository applications;
    private final FormVersions forms;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    FormMoveService(
            DraftAccess drafts,
            ApplicationRepository applications,
            FormVersions forms,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.applications = applications;
        this.forms = forms;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What a newer version would change; empty when nothing would, the application has been submitted, or the caller is a partner's
     * contact, who does not decide on it.
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(readOnly = true)
    public Optional<FormMove> newer(ApplicationId id) {
        ApplicationEntity application = applications.findById(id.value()).orElseThrow(NotFoundException::new);
        AssociationId association = new AssociationId(application.associationId());
        FormDefinition latest = forms.latest(association, application.kind());
        if (application.state() == ApplicationState.SUBMITTED
                || latest.number() == application.definition()
                || drafts.caller(application).kind().answersForPartner()) {
            return Optional.empty();
        }
        return Optional.of(FormMove.between(
                        forms.get(association, application.kind(), application.definition()), latest))
                .filter(move -> !move.differences().isEmpty());
    }

    /**
     * Moves the application to the latest version. Answers to questions that are no longer asked stay stored, and come back should the
     * question.
     *
     * @param seen number of the version whose differences the caller has read
     * @throws RefusedException when a still newer one has been published, the application has been submitted, or the caller is a
     *     partner's contact
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void move(ApplicationId id, int seen) {
        ApplicationEntity draft = drafts.editDraftAsAuthor(id);
        AssociationId association = new AssociationId(draft.associationId());
        int latest = forms.latest(association, draft.kind()).number();
        if (latest != seen) {
            throw RefusedException.because("funding.refused.newerForm");
        }
        int former = draft.definition();
        draft.writtenIn(latest);
        events.publishEvent(new ApplicationChanged(id, association));
        audit.record(
                association, "application.moved", draft.title(), Integer.toString(former), Integer.toString(latest));
    }
}
