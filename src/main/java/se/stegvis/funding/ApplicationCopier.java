package se.stegvis.funding;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.KnownInitiatives.GrantedGoal;
import se.stegvis.funding.persistence.AnswerEntity;
import se.stegvis.funding.persistence.AnswerRepository;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.BudgetRowEntity;
import se.stegvis.funding.persistence.BudgetRowRepository;
import se.stegvis.funding.persistence.ChainRowEntity;
import se.stegvis.funding.persistence.ChainRowRepository;
import se.stegvis.funding.persistence.GoalEntity;
import se.stegvis.funding.persistence.GoalRepository;
import se.stegvis.funding.persistence.PartnerEntity;
import se.stegvis.funding.persistence.PartnerRepository;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;

/**
 * Fills a new draft with what an earlier application says. What belongs to its own time and people stays behind: days, counts per
 * year, what has been attested, accepted or promised, and who was in it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ApplicationCopier {

    private static final Set<FieldType> OF_ITS_TIME = Set.of(
            FieldType.DATE,
            FieldType.NUMBERS_PER_YEAR_AND_GENDER,
            FieldType.TEXT_PER_GOAL,
            FieldType.YES_NO_WITH_REASON,
            FieldType.CONFIRMATION,
            FieldType.MEMBER,
            FieldType.INITIATIVE);

    /** What has been set already when a draft is started. */
    private static final Set<String> SET_BY_START = Set.of("grund.namn", "uppfoljning.processdagar");

    private final AnswerRepository answers;
    private final PartnerRepository partners;
    private final GoalRepository goals;
    private final ChainRowRepository chain;
    private final BudgetRowRepository budget;
    private final FormVersions forms;
    private final AssociationDirectory directory;
    private final Clock clock;

    ApplicationCopier(
            AnswerRepository answers,
            PartnerRepository partners,
            GoalRepository goals,
            ChainRowRepository chain,
            BudgetRowRepository budget,
            FormVersions forms,
            AssociationDirectory directory,
            Clock clock) {
        this.answers = answers;
        this.partners = partners;
        this.goals = goals;
        this.chain = chain;
        this.budget = budget;
        this.forms = forms;
        this.directory = directory;
        this.clock = clock;
    }

    /** Copies everything; the goals only where the draft has none yet. The budget's first year becomes next year. */
    void copy(UUID source, ApplicationEntity draft, UUID author) {
        Set<UUID> active = activeMembers(draft);
        copyAnswers(source, draft, author, active);
        Set<UUID> parties = copyPartners(source, draft, author, active);
        Map<UUID, UUID> sameGoals = copyGoals(source, draft, author);
        Map<UUID, UUID> sameRows = copyChain(source, draft, author, sameGoals);
        copyBudget(source, draft, author, parties, sameRows);
    }

    /** Takes up an insats' goals under their own identities. */
    void goOnWith(List<GrantedGoal> granted, ApplicationEntity draft, UUID author) {
        int position = 1;
        for (GrantedGoal goal : granted) {
            GoalEntity row = new GoalEntity(
                    draft, goal.id().value(), position++, FundingJson.json(withoutParties(goal.goal())), author);
            row.goOn();
            goals.save(row);
        }
        goals.flush();
    }

    private void copyAnswers(UUID source, ApplicationEntity draft, UUID author, Set<UUID> active) {
        FormDefinition form = forms.get(new AssociationId(draft.associationId()), draft.kind(), draft.definition());
        for (AnswerEntity answer : answers.findByApplicationId(source)) {
            boolean carried = !answer.value().isEmpty()
                    && !SET_BY_START.contains(answer.fieldKey())
                    && form.field(answer.fieldKey())
                            .filter(field -> !OF_ITS_TIME.contains(field.type()))
                            .filter(field -> field.type() != FieldType.TEXT_PER_PARTY
                                    || active.contains(UUID.fromString(answer.scope())))
                            .isPresent();
            if (carried) {
                answers.save(new AnswerEntity(
                        draft,
                        answer.fieldKey(),
                        answer.scope(),
                        answer.value(),
                        author,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
            }
        }
        answers.flush();
    }

    /** Contribution, signatory and mandate go along; whether a partner can commit is asked anew. */
    private Set<UUID> copyPartners(UUID source, ApplicationEntity draft, UUID author, Set<UUID> active) {
        Set<UUID> parties = new HashSet<>(Set.of(draft.memberId()));
        for (PartnerEntity partner : partners.findByApplicationId(source)) {
            if (active.contains(partner.memberId()) && parties.add(partner.memberId())) {
                PartnerEntity copy = new PartnerEntity(draft, partner.memberId(), author);
                PartnerContent was = partner.content();
                copy.revise(new PartnerContent(was.contribution(), was.signatory(), was.mandate(), null, ""), author);
                partners.save(copy);
            }
        }
        partners.flush();
        return parties;
    }

    /** Goals of an insats that goes on are there already; what it was not granted is not taken up again. */
    private Map<UUID, UUID> copyGoals(UUID source, ApplicationEntity draft, UUID author) {
        Map<UUID, UUID> same = new HashMap<>();
        goals.findByApplicationIdOrderByPosition(draft.id()).forEach(goal -> same.put(goal.identity(), goal.identity()));
        if (!same.isEmpty()) {
            return same;
        }
        int position = 1;
        for (GoalEntity goal : goals.findByApplicationIdOrderByPosition(source)) {
            UUID identity = GoalId.random().value();
            Goal copy = withoutParties(FundingJson.goal(goal.content())).toBuilder().deadline(null).build();
            goals.save(new GoalEntity(draft, identity, position++, FundingJson.json(copy), author));
            same.put(goal.identity(), identity);
        }
        goals.flush();
        return same;
    }

    private Map<UUID, UUID> copyChain(UUID source, ApplicationEntity draft, UUID author, Map<UUID, UUID> sameGoals) {
        List<ChainRowEntity> rows = chain.findByApplicationIdOrderByKindAscPositionAsc(source);
        Map<UUID, UUID> same = new HashMap<>();
        // What is served comes before what serves it.
        for (ChainKind kind : List.of(ChainKind.EFFECT, ChainKind.SUBGOAL, ChainKind.ACTIVITY)) {
            for (ChainRowEntity row : rows) {
                if (row.kind() != kind) {
                    continue;
                }
                ChainContent was = row.content();
                UUID served = was.serves() == null ? null : same.get(was.serves().value());
                UUID goal = was.goal() == null ? null : sameGoals.get(was.goal().value());
                ChainContent copy = was.in(null)
                        .until(null)
                        .serving(served == null ? null : new ChainRowId(served))
                        .forGoal(goal == null ? null : new GoalId(goal));
                same.put(
                        row.id(),
                        chain.saveAndFlush(new ChainRowEntity(draft, row.position(), copy, author)).id());
            }
        }
        return same;
    }

    private void copyBudget(
            UUID source,
            ApplicationEntity draft,
            UUID author,
            Set<UUID> parties,
            Map<UUID, UUID> sameRows) {
        List<BudgetRowEntity> rows = budget.findByApplicationId(source);
        IntSummaryStatistics years =
                rows.stream().mapToInt(row -> row.content().year()).summaryStatistics();
        int later = SwedishTime.today(clock).getYear() + 1 - years.getMin();
        for (BudgetRowEntity row : rows) {
            BudgetContent was = row.content();
            MemberId member = was.member();
            boolean known = member == null || parties.contains(member.value());
            if (!known && was.kind() != BudgetKind.COST) {
                continue;
            }
            UUID activity = was.activity() == null ? null : sameRows.get(was.activity().value());
            budget.save(new BudgetRowEntity(
                    draft,
                    was.moved(
                            was.year() + later,
                            known ? member : null,
                            activity == null ? null : new ChainRowId(activity)),
                    author));
        }
        budget.flush();
    }

    private Set<UUID> activeMembers(ApplicationEntity draft) {
        Set<UUID> active = new HashSet<>();
        for (Member member : directory.members(new AssociationId(draft.associationId()))) {
            if (member.active()) {
                active.add(member.id().value());
            }
        }
        return active;
    }

    private static Goal withoutParties(Goal goal) {
        return goal.toBuilder().parties(List.of()).build();
    }
}
