package se.stegvis.funding;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.BudgetRowEntity;
import se.stegvis.funding.persistence.BudgetRowRepository;
import se.stegvis.funding.persistence.ChainRowEntity;
import se.stegvis.funding.persistence.ChainRowRepository;
import se.stegvis.funding.persistence.GoalRepository;
import se.stegvis.funding.policy.Faults;
import se.stegvis.funding.policy.FieldValues;
import se.stegvis.goal.GoalId;

/** Activities, subgoals and effects. Every change is refused once the application has been submitted. */
@GuardedService
@Transactional
public class EffectChainService {

    /** Most rows of one kind in one application. */
    public static final int MOST = 60;

    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_NAME = 300;

    private final DraftAccess drafts;
    private final ChainRowRepository chain;
    private final GoalRepository goals;
    private final BudgetRowRepository budget;

    EffectChainService(
            DraftAccess drafts, ChainRowRepository chain, GoalRepository goals, BudgetRowRepository budget) {
        this.drafts = drafts;
        this.chain = chain;
        this.goals = goals;
        this.budget = budget;
    }

    /**
     * Adds a row last among its kind.
     *
     * @throws InvalidInputException as {@link #save}
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public ChainRow add(ApplicationId application, ChainContent content) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Chain());
        return ApplicationReader.toChainRow(chain.saveAndFlush(new ChainRowEntity(
                draft,
                next(sameKind(draft, content.kind())),
                checked(draft, content.kind(), content, null),
                drafts.author())));
    }

    /**
     * Saves what a row says. Its kind never changes.
     *
     * @throws InvalidInputException at {@code text}, {@code serves}, {@code month}, {@code until}, {@code responsible} or {@code goal}
     * @throws EditConflictException when somebody saved something else first; the text is the row's
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public ChainRow save(ApplicationId application, ChainRowId row, ChainContent content, long expectedVersion) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Chain());
        ChainRowEntity stored = row(draft, row);
        // What somebody else has taken out is still chosen in what was sent: that is a conflict, not a fault.
        if (!stored.content().equals(content)) {
            drafts.requireVersion(expectedVersion, stored, stored.content().text());
        }
        ChainContent checked = checked(draft, stored.kind(), content, stored.content().until());
        if (!stored.content().equals(checked)) {
            stored.revise(checked, drafts.author());
            chain.flush();
        }
        return ApplicationReader.toChainRow(stored);
    }

    /**
     * Takes a row out; what served it serves nothing, and what it cost is for nothing, until something else is chosen.
     *
     * @return what {@link #putBack} needs to undo it
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public ChainRemoval remove(ApplicationId application, ChainRowId row) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Chain());
        ChainRowEntity stored = row(draft, row);
        List<ChainRowEntity> leading = rows(draft).stream()
                .filter(other -> row.equals(other.content().serves()))
                .toList();
        List<BudgetRowEntity> costs = budget.findByApplicationId(draft.id()).stream()
                .filter(cost -> row.equals(cost.content().activity()))
                .toList();
        ChainRemoval removal = new ChainRemoval(
                ApplicationReader.toChainRow(stored),
                leading.stream().map(each -> new ChainRowId(each.id())).collect(Collectors.toSet()),
                costs.stream().map(each -> new BudgetRowId(each.id())).collect(Collectors.toSet()));
        if (!costs.isEmpty()) {
            drafts.requireAlso(draft, new FormPlace.Budget(), "funding.refused.activityHasCosts");
        }
        leading.forEach(ChainRowEntity::serveNothing);
        costs.forEach(BudgetRowEntity::forNoActivity);
        chain.flush();
        chain.delete(stored);
        return removal;
    }

    /**
     * Undoes a removal: the row stands where it stood, as who it was, with its links. A link whose other end has gone or has been given
     * to something else since is left as it is.
     *
     * @throws InvalidInputException as {@link #save}
     * @throws RefusedException when the row is there already, or there are too many rows of its kind by now
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public ChainRow putBack(ApplicationId application, ChainRemoval removal) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Chain());
        ChainRowId id = removal.row().id();
        if (chain.existsById(id.value())) {
            throw RefusedException.because("funding.refused.alreadyThere");
        }
        ChainContent content = removal.row().content();
        ChainKind kind = content.kind();
        List<ChainRowEntity> same = sameKind(draft, kind);
        int next = next(same);
        boolean taken = same.stream().anyMatch(row -> row.position() == removal.row().position());
        if (content.serves() != null && !canServe(draft, kind, content.serves())) {
            content = content.serving(null);
        }
        if (content.goal() != null && !isGoal(draft, content.goal())) {
            content = content.forGoal(null);
        }
        ChainRowEntity back = chain.saveAndFlush(new ChainRowEntity(
                id.value(),
                draft,
                taken ? next : Math.max(removal.row().position(), 1),
                checked(draft, kind, content, content.until()),
                drafts.author()));
        Set<ChainRowId> leading = removal.leadingTo();
        rows(draft).stream()
                .filter(row -> leading.contains(new ChainRowId(row.id())) && row.content().serves() == null)
                .filter(row -> canServe(draft, row.kind(), id))
                .forEach(row -> row.serve(id));
        if (kind == ChainKind.ACTIVITY && !removal.costs().isEmpty()) {
            drafts.requireAlso(draft, new FormPlace.Budget(), "funding.refused.activityHasCosts");
            budget.findByApplicationId(draft.id()).stream()
                    .filter(row -> removal.costs().contains(new BudgetRowId(row.id())))
                    .filter(row -> row.content().kind() == BudgetKind.COST && row.content().activity() == null)
                    .forEach(row -> row.forActivity(id));
        }
        chain.flush();
        return ApplicationReader.toChainRow(back);
    }

    private List<ChainRowEntity> sameKind(ApplicationEntity draft, ChainKind kind) {
        List<ChainRowEntity> same =
                rows(draft).stream().filter(row -> row.kind() == kind).toList();
        if (same.size() >= MOST) {
            throw RefusedException.because("funding.refused.tooMany", MOST);
        }
        return same;
    }

    private static int next(List<ChainRowEntity> same) {
        return same.isEmpty() ? 1 : same.getLast().position() + 1;
    }

    private List<ChainRowEntity> rows(ApplicationEntity draft) {
        return chain.findByApplicationIdOrderByKindAscPositionAsc(draft.id());
    }

    private ChainRowEntity row(ApplicationEntity draft, ChainRowId id) {
        return chain.findByApplicationIdAndId(draft.id(), id.value()).orElseThrow(NotFoundException::new);
    }

    /**
     * Keeps of what was sent what a row of the kind has. A last month before the first is refused when it is the one that is chosen; that
     * the first is moved past it is told by a rule, so that both can be moved.
     *
     * @param untilBefore the last month as it is stored
     */
    private ChainContent checked(
            ApplicationEntity draft, ChainKind kind, ChainContent content, @Nullable YearMonth untilBefore) {
        Faults faults = new Faults(drafts.declared(draft));
        boolean activity = kind == ChainKind.ACTIVITY;
        ChainContent checked = new ChainContent(
                kind,
                faults.text("text", content.text(), LONGEST_TEXT),
                kind == ChainKind.EFFECT ? content.level() : null,
                content.serves(),
                activity ? month(faults, "month", content.month()) : null,
                activity ? month(faults, "until", content.until()) : null,
                activity ? faults.text("responsible", content.responsible(), LONGEST_NAME) : "",
                content.goal());
        if (content.serves() != null && !canServe(draft, kind, content.serves())) {
            faults.add("serves", "funding.input.serves");
        }
        if (checked.endsTooEarly() && !Objects.equals(checked.until(), untilBefore)) {
            faults.add("until", "funding.input.monthOrder");
        }
        if (content.goal() != null && !isGoal(draft, content.goal())) {
            faults.add("goal", "funding.input.choice");
        }
        faults.throwIfAny();
        return checked;
    }

    private boolean canServe(ApplicationEntity draft, ChainKind kind, ChainRowId served) {
        return chain.findByApplicationIdAndId(draft.id(), served.value())
                .filter(row -> switch (kind) {
                    case ACTIVITY -> row.kind() == ChainKind.SUBGOAL;
                    case SUBGOAL -> row.kind() == ChainKind.EFFECT;
                    case EFFECT -> false;
                })
                .isPresent();
    }

    private boolean isGoal(ApplicationEntity draft, GoalId goal) {
        return goals.findByApplicationIdAndGoalIdentity(draft.id(), goal.value()).isPresent();
    }

    private static @Nullable YearMonth month(Faults faults, String field, @Nullable YearMonth month) {
        if (month != null && (month.getYear() < FieldValues.FIRST_YEAR || month.getYear() > FieldValues.LAST_YEAR)) {
            faults.add(field, "funding.input.dateRange", FieldValues.FIRST_YEAR, FieldValues.LAST_YEAR);
        }
        return month;
    }
}
