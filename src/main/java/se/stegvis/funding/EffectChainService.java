package se.stegvis.funding;

import java.time.YearMonth;
import java.util.List;
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
        ApplicationEntity draft = drafts.edit(application);
        List<ChainRowEntity> same = rows(draft).stream()
                .filter(row -> row.kind() == content.kind())
                .toList();
        if (same.size() >= MOST) {
            throw RefusedException.because("funding.refused.tooMany", MOST);
        }
        int position = same.isEmpty() ? 1 : same.getLast().position() + 1;
        return ApplicationReader.toChainRow(
                chain.saveAndFlush(new ChainRowEntity(
                draft, position, checked(draft, content.kind(), content), drafts.author())));
    }

    /**
     * Saves what a row says. Its kind never changes.
     *
     * @throws InvalidInputException at {@code text}, {@code serves}, {@code month}, {@code responsible} or {@code goal}
     * @throws EditConflictException when somebody saved something else first; the text is the row's
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public ChainRow save(ApplicationId application, ChainRowId row, ChainContent content, long expectedVersion) {
        ApplicationEntity draft = drafts.edit(application);
        ChainRowEntity stored = row(draft, row);
        ChainContent checked = checked(draft, stored.kind(), content);
        if (!stored.content().equals(checked)) {
            drafts.requireVersion(expectedVersion, stored, stored.content().text());
            stored.revise(checked, drafts.author());
            chain.flush();
        }
        return ApplicationReader.toChainRow(stored);
    }

    /** Takes a row out; what served it serves nothing, and what it cost is for nothing, until something else is chosen. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void remove(ApplicationId application, ChainRowId row) {
        ApplicationEntity draft = drafts.edit(application);
        ChainRowEntity stored = row(draft, row);
        rows(draft).stream()
                .filter(other -> row.equals(other.content().serves()))
                .forEach(ChainRowEntity::serveNothing);
        budget.findByApplicationId(draft.id()).stream()
                .filter(cost -> row.equals(cost.content().activity()))
                .forEach(BudgetRowEntity::forNoActivity);
        chain.flush();
        chain.delete(stored);
    }

    private List<ChainRowEntity> rows(ApplicationEntity draft) {
        return chain.findByApplicationIdOrderByKindAscPositionAsc(draft.id());
    }

    private ChainRowEntity row(ApplicationEntity draft, ChainRowId id) {
        return chain.findByApplicationIdAndId(draft.id(), id.value()).orElseThrow(NotFoundException::new);
    }

    /** Keeps of what was sent what a row of the kind has. */
    private ChainContent checked(ApplicationEntity draft, ChainKind kind, ChainContent content) {
        Faults faults = new Faults(drafts.declared(draft));
        boolean activity = kind == ChainKind.ACTIVITY;
        ChainContent checked = new ChainContent(
                kind,
                faults.text("text", content.text(), LONGEST_TEXT),
                kind == ChainKind.EFFECT ? content.level() : null,
                content.serves(),
                activity ? month(faults, content.month()) : null,
                activity ? faults.text("responsible", content.responsible(), LONGEST_NAME) : "",
                content.goal());
        if (content.serves() != null && !canServe(draft, kind, content.serves())) {
            faults.add("serves", "funding.input.serves");
        }
        if (content.goal() != null
                && goals.findByApplicationIdAndGoalIdentity(draft.id(), content.goal().value()).isEmpty()) {
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

    private static @Nullable YearMonth month(Faults faults, @Nullable YearMonth month) {
        if (month != null && (month.getYear() < FieldValues.FIRST_YEAR || month.getYear() > FieldValues.LAST_YEAR)) {
            faults.add("month", "funding.input.dateRange", FieldValues.FIRST_YEAR, FieldValues.LAST_YEAR);
        }
        return month;
    }
}
