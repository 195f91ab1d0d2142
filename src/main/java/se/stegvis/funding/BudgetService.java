package se.stegvis.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.BudgetRowEntity;
import se.stegvis.funding.persistence.BudgetRowRepository;
import se.stegvis.funding.persistence.ChainRowEntity;
import se.stegvis.funding.persistence.ChainRowRepository;
import se.stegvis.funding.policy.Faults;

/** The rows of a budget. Every change is refused once the application has been submitted. */
@GuardedService
@Transactional
public class BudgetService {

    /** Most rows in one budget. */
    public static final int MOST = 400;

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
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Budget());
        return added(draft, content, budget.findByApplicationId(draft.id()).size());
    }

    /**
     * Adds the amount of a line in a year where, as far as the caller knows, none stands. Looked for under the draft's lock: of two who
     * write in the same empty cell at once, the second is told what the first wrote.
     *
     * @param known the rows that the caller has seen: a line may stand in the budget more than once
     * @throws InvalidInputException as {@link #save}
     * @throws EditConflictException when somebody has written another amount there; the text is the amount
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public BudgetRow addUnless(ApplicationId application, BudgetContent content, Set<BudgetRowId> known) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Budget());
        List<BudgetRowEntity> rows = budget.findByApplicationId(draft.id());
        Optional<BudgetRowEntity> theirs = rows.stream()
                .filter(row -> isUnseen(row, content, known))
                .findFirst();
        if (theirs.isEmpty()) {
            return added(draft, content, rows.size());
        }
        BudgetRowEntity there = theirs.get();
        if (!there.content().amount().equals(content.amount())) {
            throw drafts.conflict(there.content().amount().figure(), there.number(), there.authorId());
        }
        return ApplicationReader.toBudgetRow(there);
    }

    /**
     * Saves what a row says.
     *
     * @throws InvalidInputException at {@code costType}, {@code year}, {@code amount}, {@code member}, {@code activity}, {@code note}, or
     *     {@code share}, {@code monthly}, {@code months} or {@code fees} of a calculated salary
     * @throws EditConflictException when somebody saved something else first; the text is the amount
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public BudgetRow save(ApplicationId application, BudgetRowId row, BudgetContent content, long expectedVersion) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Budget());
        BudgetRowEntity stored = row(draft, row);
        // An activity that somebody else has taken out is still chosen in what was sent: that is a conflict, not a fault.
        if (!stored.content().equals(content)) {
            drafts.requireVersion(
                    expectedVersion, stored, stored.content().amount().figure());
        }
        BudgetContent checked = checked(draft, content);
        if (!stored.content().equals(checked)) {
            stored.revise(checked, drafts.author());
            budget.flush();
        }
        return ApplicationReader.toBudgetRow(stored);
    }

    /**
     * Stores several changes together: what is pasted, read from a file or changed in all years of a line. All or nothing.
     *
     * @return the rows as they are now, one for each change in its order; null where a row has gone
     * @throws InvalidInputException at {@code N.field} for change number N counted from 0, as {@link #save}; also at {@code N.amount}
     *     when somebody else has changed the row or taken it away
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public List<@Nullable BudgetRow> saveAll(ApplicationId application, List<BudgetChange> changes) {
        return saveAll(drafts.edit(application, new FormPlace.Budget()), changes, List.of());
    }

    /**
     * As {@link #saveAll} for amounts that are written over a page: where the caller knows of none, none may stand.
     *
     * @param known the rows that the caller has seen
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public List<@Nullable BudgetRow> saveAllUnless(
            ApplicationId application, List<BudgetChange> changes, Set<BudgetRowId> known) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Budget());
        List<BudgetRowEntity> unseen = budget.findByApplicationId(draft.id()).stream()
                .filter(row -> !known.contains(new BudgetRowId(row.id())))
                .toList();
        return saveAll(draft, changes, unseen);
    }

    private List<@Nullable BudgetRow> saveAll(
            ApplicationEntity draft, List<BudgetChange> changes, List<BudgetRowEntity> unseen) {
        Map<UUID, BudgetRowEntity> stored = budget.findByApplicationId(draft.id()).stream()
                .collect(Collectors.toMap(BudgetRowEntity::id, Function.identity()));
        Faults faults = new Faults(drafts.declared(draft));
        BudgetChecks checks = checks(draft);
        List<@Nullable BudgetContent> wanted = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            noteUnseen(changes.get(i), unseen, i + ".amount", faults);
            wanted.add(wanted(changes.get(i), stored, checks, i + ".", faults));
        }
        faults.throwIfAny();
        long more = changes.stream().filter(change -> change.row() == null).count()
                - changes.stream().filter(change -> change.content() == null).count();
        if (more > 0 && stored.size() + more > MOST) {
            throw RefusedException.because("funding.refused.tooMany", MOST);
        }
        List<@Nullable BudgetRowEntity> now = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            now.add(apply(draft, changes.get(i), wanted.get(i), stored));
        }
        budget.flush();
        List<@Nullable BudgetRow> rows = new ArrayList<>();
        now.forEach(row -> rows.add(row == null ? null : ApplicationReader.toBudgetRow(row)));
        return rows;
    }

    /**
     * Takes a row out.
     *
     * @throws EditConflictException when somebody saved something else first; the text is the amount
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void remove(ApplicationId application, BudgetRowId row, long expectedVersion) {
        BudgetRowEntity stored = row(drafts.edit(application, new FormPlace.Budget()), row);
        drafts.requireVersion(expectedVersion, stored, stored.content().amount().figure());
        budget.delete(stored);
    }

    /** The sums of the rows as they stand. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(readOnly = true)
    public BudgetSummary sums(ApplicationId application) {
        return reader.read(applications.findById(application.value()).orElseThrow(NotFoundException::new))
                .sums();
    }

    /** Social fees in per cent of the salary, as the förbund has set them: what a new calculation begins with. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(readOnly = true)
    public BigDecimal socialFees(ApplicationId application) {
        ApplicationEntity draft = applications.findById(application.value()).orElseThrow(NotFoundException::new);
        return new BigDecimal(directory.setting(new AssociationId(draft.associationId()), Setting.SOCIAL_FEES_PERCENT));
    }

    private BudgetRow added(ApplicationEntity draft, BudgetContent content, int rows) {
        if (rows >= MOST) {
            throw RefusedException.because("funding.refused.tooMany", MOST);
        }
        return ApplicationReader.toBudgetRow(
                budget.saveAndFlush(new BudgetRowEntity(draft, checked(draft, content), drafts.author())));
    }

    private static boolean isUnseen(BudgetRowEntity row, BudgetContent content, Set<BudgetRowId> known) {
        return !known.contains(new BudgetRowId(row.id()))
                && row.content().computed(null).with(content.amount()).equals(content.computed(null));
    }

    private static void noteUnseen(
            BudgetChange change, List<BudgetRowEntity> unseen, String field, Faults faults) {
        BudgetContent content = change.content();
        if (change.row() == null && content != null) {
            unseen.stream()
                    .filter(row -> isUnseen(row, content, Set.of()))
                    .findFirst()
                    .ifPresent(row ->
                            faults.add(field, "funding.input.changedMeanwhile", row.content().amount().toString()));
        }
    }

    private BudgetRowEntity row(ApplicationEntity draft, BudgetRowId id) {
        return budget.findByApplicationIdAndId(draft.id(), id.value()).orElseThrow(NotFoundException::new);
    }

    private BudgetContent checked(ApplicationEntity draft, BudgetContent content) {
        Faults faults = new Faults(drafts.declared(draft));
        BudgetContent checked = checks(draft).checked(content, "", faults);
        faults.throwIfAny();
        return checked;
    }

    private BudgetChecks checks(ApplicationEntity draft) {
        return new BudgetChecks(
                directory.members(new AssociationId(draft.associationId())).stream()
                        .map(Member::id)
                        .collect(Collectors.toSet()),
                chain.findByApplicationIdOrderByKindAscPositionAsc(draft.id()).stream()
                        .filter(row -> row.kind() == ChainKind.ACTIVITY)
                        .map(ChainRowEntity::id)
                        .map(ChainRowId::new)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable BudgetContent wanted(
            BudgetChange change, Map<UUID, BudgetRowEntity> stored, BudgetChecks checks, String prefix, Faults faults) {
        BudgetContent content = change.content() == null ? null : checks.checked(change.content(), prefix, faults);
        BudgetRowId id = change.row();
        if (id != null) {
            BudgetRowEntity row = stored.get(id.value());
            if (row == null) {
                faults.add(prefix + "amount", "funding.input.rowGone");
            } else if (row.number() != change.version() && !row.content().equals(content)) {
                faults.add(prefix + "amount", "funding.input.changedMeanwhile", row.content().amount().toString());
            }
        }
        return content;
    }

    private @Nullable BudgetRowEntity apply(
            ApplicationEntity draft, BudgetChange change, @Nullable BudgetContent content, Map<UUID, BudgetRowEntity> stored) {
        BudgetRowEntity row = change.row() == null ? null : stored.get(change.row().value());
        if (content == null) {
            if (row != null) {
                budget.delete(row);
            }
            return null;
        }
        if (row == null) {
            return budget.save(new BudgetRowEntity(draft, content, drafts.author()));
        }
        if (!row.content().equals(content)) {
            row.revise(content, drafts.author());
        }
        return row;
    }
}
