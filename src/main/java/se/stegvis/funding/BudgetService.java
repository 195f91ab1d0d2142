package se.stegvis.funding;

import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.BudgetRowEntity;
import se.stegvis.funding.persistence.BudgetRowRepository;
import se.stegvis.funding.persistence.ChainRowRepository;
import se.stegvis.funding.policy.Faults;
import se.stegvis.funding.policy.FieldValues;

/** The rows of a budget. Every change is refused once the application has been submitted. */
@GuardedService
@Transactional
public class BudgetService {

    /** Most rows in one budget. */
    public static final int MOST = 400;

    static final int LONGEST_NOTE = 300;

    private final DraftAccess drafts;
    private final ApplicationReader reader;
    private final ApplicationRepository applications;
    private final BudgetRowRepository budget;
    private final ChainRowRepository chain;
    private final AssociationDirectory directory;

    BudgetService(
            DraftAccess drafts,
            ApplicationReader reader,
            ApplicationRepository applications,
            BudgetRowRepository budget,
            ChainRowRepository chain,
            AssociationDirectory directory) {
        this.drafts = drafts;
        this.reader = reader;
        this.applications = applications;
        this.budget = budget;
        this.chain = chain;
        this.directory = directory;
    }

    /**
     * Adds a row.
     *
     * @throws InvalidInputException as {@link #save}
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public BudgetRow add(ApplicationId application, BudgetContent content) {
        ApplicationEntity draft = drafts.edit(application);
        if (budget.findByApplicationId(draft.id()).size() >= MOST) {
            throw RefusedException.because("funding.refused.tooMany", MOST);
        }
        return ApplicationReader.toBudgetRow(
                budget.saveAndFlush(new BudgetRowEntity(draft, checked(draft, content), drafts.author())));
    }

    /**
     * Saves what a row says.
     *
     * @throws InvalidInputException at {@code costType}, {@code year}, {@code amount}, {@code member}, {@code activity} or {@code note}
     * @throws EditConflictException when somebody saved something else first; the text is the amount
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public BudgetRow save(ApplicationId application, BudgetRowId row, BudgetContent content, long expectedVersion) {
        ApplicationEntity draft = drafts.edit(application);
        BudgetRowEntity stored = row(draft, row);
        BudgetContent checked = checked(draft, content);
        if (!stored.content().equals(checked)) {
            drafts.requireVersion(
                    expectedVersion, stored, stored.content().amount().figure());
            stored.revise(checked, drafts.author());
            budget.flush();
        }
        return ApplicationReader.toBudgetRow(stored);
    }

    /** Takes a row out. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void remove(ApplicationId application, BudgetRowId row) {
        budget.delete(row(drafts.edit(application), row));
    }

    /** The sums of the rows as they stand. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(readOnly = true)
    public BudgetSummary sums(ApplicationId application) {
        return reader.read(applications.findById(application.value()).orElseThrow(NotFoundException::new))
                .sums();
    }

    private BudgetRowEntity row(ApplicationEntity draft, BudgetRowId id) {
        return budget.findByApplicationIdAndId(draft.id(), id.value()).orElseThrow(NotFoundException::new);
    }

    /** Keeps of what was sent what a row of the kind has. */
    private BudgetContent checked(ApplicationEntity draft, BudgetContent content) {
        Faults faults = new Faults(drafts.declared(draft));
        boolean cost = content.kind() == BudgetKind.COST;
        boolean ofParty = content.kind() == BudgetKind.CASH || content.kind() == BudgetKind.OWN_TIME;
        if (cost && content.costType() == null) {
            faults.add("costType", "funding.input.choice");
        }
        if (content.year() < FieldValues.FIRST_YEAR || content.year() > FieldValues.LAST_YEAR) {
            faults.add("year", "funding.input.dateRange", FieldValues.FIRST_YEAR, FieldValues.LAST_YEAR);
        }
        if (content.amount().isNegative()) {
            faults.add("amount", "funding.input.negative");
        } else if (content.amount().compareTo(Kronor.LARGEST) > 0) {
            faults.add("amount", "funding.input.amountTooLarge", Kronor.LARGEST.toString());
        }
        MemberId member = cost || ofParty ? content.member() : null;
        if (member != null) {
            directory.member(new AssociationId(draft.associationId()), member);
        } else if (ofParty) {
            faults.add("member", "funding.input.choice");
        }
        ChainRowId activity = cost ? content.activity() : null;
        if (activity != null && !isActivity(draft, activity)) {
            faults.add("activity", "funding.input.choice");
        }
        String note = faults.text("note", content.note(), LONGEST_NOTE);
        faults.throwIfAny();
        return new BudgetContent(
                content.kind(), cost ? content.costType() : null, content.year(), content.amount(), member, activity, note);
    }

    private boolean isActivity(ApplicationEntity draft, ChainRowId activity) {
        return chain.findByApplicationIdAndId(draft.id(), activity.value())
                .filter(row -> row.kind() == ChainKind.ACTIVITY)
                .isPresent();
    }
}
