package se.stegvis.funding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.BudgetComparison.Earlier;
import se.stegvis.funding.EarlierGrants.EarlierGrant;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;

/** A budget as a workbook, out and in, and beside the förbund's earlier insatser. Reading a workbook stores nothing. */
@GuardedService
@Transactional(readOnly = true)
public class BudgetFileService {

    private final DraftAccess drafts;
    private final ApplicationRepository applications;
    private final ApplicationReader reader;
    private final EarlierGrants grants;
    private final Submissions submissions;
    private final Texts texts;

    BudgetFileService(
            DraftAccess drafts,
            ApplicationRepository applications,
            ApplicationReader reader,
            EarlierGrants grants,
            Submissions submissions,
            Texts texts) {
        this.drafts = drafts;
        this.applications = applications;
        this.reader = reader;
        this.grants = grants;
        this.submissions = submissions;
        this.texts = texts;
    }

    /** The budget as it stands, as an XLSX workbook that {@link #read} takes back. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public byte[] workbook(ApplicationId application) {
        return new BudgetWorkbook(draft(application), texts).bytes();
    }

    /**
     * What storing a workbook would change: hand {@link BudgetFile#changes()} to {@link BudgetService#saveAll}. A file with any fault
     * changes nothing.
     *
     * @throws RefusedException when the budget can no longer be changed
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public BudgetFile read(ApplicationId application, byte[] workbook) {
        ApplicationEntity entity = applications.findById(application.value()).orElseThrow(NotFoundException::new);
        ApplicationDraft draft = reader.read(entity);
        if (!draft.mayEdit(new FormPlace.Budget())) {
            throw RefusedException.because("funding.refused.submitted");
        }
        return new BudgetFileReader(draft, drafts.declared(entity), texts).read(workbook);
    }

    /** The budget beside the förbund's earlier insatser. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public BudgetComparison compare(ApplicationId application) {
        ApplicationDraft draft = draft(application);
        List<EarlierGrant> earlier = grants.granted(draft.association());
        Map<ApplicationId, SubmittedApplication> applied = submissions
                .of(
                        draft.association(),
                        earlier.stream().map(EarlierGrant::application).flatMap(Optional::stream).toList())
                .stream()
                .collect(Collectors.toMap(SubmittedApplication::id, Function.identity()));
        return BudgetComparison.of(
                draft.sums(),
                earlier.stream()
                        .map(grant -> Earlier.of(
                                grant.name(),
                                grant.amounts(),
                                grant.application()
                                        .flatMap(id -> Optional.ofNullable(applied.get(id)))
                                        .flatMap(SubmittedApplication::costPerParticipant)))
                        .toList());
    }

    private ApplicationDraft draft(ApplicationId application) {
        return reader.read(applications.findById(application.value()).orElseThrow(NotFoundException::new));
    }
}
