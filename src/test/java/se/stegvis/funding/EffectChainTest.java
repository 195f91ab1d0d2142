package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.RefusedException;
import se.stegvis.goal.GoalId;
import se.stegvis.testing.DatabaseTest;

/** An effect chain as it is stored: its links, its months, and taking rows out and putting them back. */
@DatabaseTest
class EffectChainTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private EffectChainService chain;

    @Autowired
    private GoalService goals;

    @Autowired
    private BudgetService budget;

    @Autowired
    private SubmissionService submission;

    private FundingWorld world;
    private ApplicationId id;

    @BeforeEach
    void aWholeApplication() {
        world = new FundingWorld(context);
        id = new ApplicationFixtures(context, world).complete();
    }

    @Test
    void a_removed_row_comes_back_as_who_it_was_with_all_its_links() {
        ChainRow subgoal = only(ChainKind.SUBGOAL);
        ChainRow activity = only(ChainKind.ACTIVITY);
        GoalId goal = draft().goals().getFirst().id();
        as(() -> chain.save(id, subgoal.id(), subgoal.content().forGoal(goal), subgoal.version()));
        BudgetRow cost = as(() -> budget.add(id, forActivity(activity.id())));

        ChainRemoval first = as(() -> chain.remove(id, subgoal.id()));
        ChainRemoval second = as(() -> chain.remove(id, activity.id()));
        assertThat(cost(cost.id()).activity()).isNull();
        as(() -> chain.putBack(id, first));
        as(() -> chain.putBack(id, second));

        assertThat(only(ChainKind.SUBGOAL).id()).isEqualTo(subgoal.id());
        assertThat(only(ChainKind.SUBGOAL).content().goal()).isEqualTo(goal);
        assertThat(only(ChainKind.SUBGOAL).content().serves()).isEqualTo(only(ChainKind.EFFECT).id());
        assertThat(cost(cost.id()).activity()).isEqualTo(activity.id());
        // The activity led to nothing when it went, so that is how it comes back.
        assertThat(only(ChainKind.ACTIVITY).content().serves()).isNull();
        assertThatThrownBy(() -> as(() -> chain.putBack(id, second))).isInstanceOf(RefusedException.class);
    }

    @Test
    void what_led_to_a_removed_row_leads_there_again_unless_it_has_been_given_to_another() {
        ChainRow subgoal = only(ChainKind.SUBGOAL);
        ChainRow effect = only(ChainKind.EFFECT);
        ChainRow stays = only(ChainKind.ACTIVITY);
        ChainRow moved = as(() -> chain.add(id, stays.content().withText("Studiebesök")));

        ChainRemoval removal = as(() -> chain.remove(id, subgoal.id()));
        assertThat(removal.leadingTo()).containsExactlyInAnyOrder(stays.id(), moved.id());
        ChainRow other = as(() -> chain.add(id, ChainContent.subgoal("Ett annat delmål", effect.id())));
        ChainRow loose = row(moved.id());
        as(() -> chain.save(id, moved.id(), loose.content().serving(other.id()), loose.version()));
        as(() -> chain.putBack(id, removal));

        assertThat(row(stays.id()).content().serves()).isEqualTo(subgoal.id());
        assertThat(row(moved.id()).content().serves()).isEqualTo(other.id());
        assertThat(of(ChainKind.SUBGOAL)).hasSize(2).extracting(ChainRow::position).containsExactly(1, 2);
    }

    @Test
    void a_row_comes_back_without_what_has_gone_meanwhile_and_never_into_another_application() {
        ChainRow subgoal = only(ChainKind.SUBGOAL);
        GoalId goal = draft().goals().getFirst().id();
        as(() -> chain.save(id, subgoal.id(), subgoal.content().forGoal(goal), subgoal.version()));
        ChainRemoval removal = as(() -> chain.remove(id, subgoal.id()));
        as(() -> goals.remove(id, goal));
        as(() -> chain.remove(id, only(ChainKind.EFFECT).id()));

        ChainRow back = as(() -> chain.putBack(id, removal));

        assertThat(back.content().goal()).isNull();
        assertThat(back.content().serves()).isNull();
        ApplicationId another = new ApplicationFixtures(context, world).started();
        assertThatThrownBy(() -> as(() -> chain.putBack(another, removal))).isInstanceOf(RefusedException.class);
        ChainRemoval made = new ChainRemoval(
                new ChainRow(ChainRowId.random(), 1, 1, ChainContent.empty(ChainKind.EFFECT)), Set.of(back.id()), Set.of());
        as(() -> chain.putBack(another, made));
        assertThat(row(back.id()).content().serves()).as("a row of another application").isNull();
    }

    @Test
    void who_writes_on_while_another_takes_out_what_it_serves_is_told_of_a_conflict_and_can_save_again() {
        ChainRow seen = only(ChainKind.ACTIVITY);
        BudgetRow cost = as(() -> budget.add(id, forActivity(seen.id())));
        as(() -> chain.remove(id, only(ChainKind.SUBGOAL).id()));
        ChainContent written = seen.content().withText("Hembesök");
        assertThatThrownBy(() -> as(() -> chain.save(id, seen.id(), written, seen.version())))
                .isInstanceOf(EditConflictException.class);
        ChainRow now = row(seen.id());
        as(() -> chain.save(id, seen.id(), now.content().withText("Hembesök"), now.version()));
        assertThat(row(seen.id()).content().text()).isEqualTo("Hembesök");

        as(() -> chain.remove(id, seen.id()));
        assertThatThrownBy(() -> as(() ->
                        budget.save(id, cost.id(), cost.content().with(Kronor.of(1)), cost.version())))
                .isInstanceOf(EditConflictException.class);
    }

    @Test
    void two_activities_in_the_same_words_are_two_in_the_paper_under_their_numbers() {
        ChainRow first = only(ChainKind.ACTIVITY);
        ChainRow second = as(() -> chain.add(id, first.content()));
        as(() -> budget.add(id, forActivity(first.id())));
        as(() -> budget.add(id, forActivity(second.id())));
        String words = first.content().text();
        String paper = paper(Snapshot.of(draft(), as(() -> goals.assess(id)), world.name, List.of(), List.of()));
        String costs = paper.substring(paper.indexOf("Kostnader per aktivitet"));
        assertThat(costs).contains("1. " + words, "2. " + words);
        assertThat(paper.substring(0, paper.indexOf("Kostnader per aktivitet")))
                .contains("1. " + words, "2. " + words, "1. " + only(ChainKind.SUBGOAL).content().text());
    }

    @Test
    void a_goal_that_is_removed_leaves_its_rows_for_no_goal() {
        ChainRow activity = only(ChainKind.ACTIVITY);
        GoalId goal = draft().goals().getLast().id();
        as(() -> chain.save(id, activity.id(), activity.content().forGoal(goal), activity.version()));
        as(() -> goals.remove(id, goal));
        assertThat(only(ChainKind.ACTIVITY).content().goal()).isNull();
        ChainContent gone = only(ChainKind.ACTIVITY).content().forGoal(goal);
        assertThatThrownBy(() -> as(() -> chain.save(id, activity.id(), gone, row(activity.id()).version())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void there_is_an_end_to_how_many_rows_of_a_kind_there_may_be_also_for_one_that_comes_back() {
        ChainRemoval removal = as(() -> chain.remove(id, only(ChainKind.EFFECT).id()));
        for (int i = 0; i < EffectChainService.MOST; i++) {
            as(() -> chain.add(id, ChainContent.empty(ChainKind.EFFECT)));
        }
        assertThatThrownBy(() -> as(() -> chain.add(id, ChainContent.empty(ChainKind.EFFECT))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> as(() -> chain.putBack(id, removal))).isInstanceOf(RefusedException.class);
        as(() -> chain.add(id, ChainContent.empty(ChainKind.SUBGOAL)));
        assertThat(of(ChainKind.EFFECT)).hasSize(EffectChainService.MOST);
    }

    @Test
    void a_cost_that_becomes_something_else_is_for_no_activity() {
        BudgetRow cost = as(() -> budget.add(id, forActivity(only(ChainKind.ACTIVITY).id())));
        BudgetContent was = cost.content();
        as(() -> budget.save(
                id,
                cost.id(),
                new BudgetContent(BudgetKind.CASH, null, was.year(), was.amount(), world.region, was.activity(), ""),
                cost.version()));
        assertThat(cost(cost.id()).activity()).isNull();
    }

    @Test
    void a_last_month_before_the_first_is_refused_and_a_first_moved_past_the_last_is_told() {
        ChainRow activity = only(ChainKind.ACTIVITY);
        ChainContent content = activity.content();
        assertThatThrownBy(() -> as(() -> chain.save(
                        id, activity.id(), content.until(YearMonth.of(2027, 1)), activity.version())))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.field()).isEqualTo("until")));
        ChainRow lasting = as(() ->
                chain.save(id, activity.id(), content.until(YearMonth.of(2027, 6)), activity.version()));
        as(() -> chain.save(id, activity.id(), lasting.content().in(YearMonth.of(2027, 9)), lasting.version()));
        assertThat(rules()).containsExactly("activity-ends-early");
    }

    @Test
    void an_activity_outside_the_period_is_told_once() {
        ChainRow activity = only(ChainKind.ACTIVITY);
        as(() -> chain.save(
                id,
                activity.id(),
                activity.content().in(YearMonth.of(2026, 12)).until(YearMonth.of(2029, 1)),
                activity.version()));
        assertThat(as(() -> submission.review(id)).shortcomings()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("activity-outside-period");
            assertThat(found.row()).isEqualTo(activity.id().value());
            assertThat(found.field()).isEqualTo("month");
        });
    }

    @Test
    void what_was_submitted_before_there_were_last_months_goals_and_activities_is_read_and_drawn_as_it_was() {
        Snapshot now = Snapshot.of(draft(), as(() -> goals.assess(id)), world.name, List.of(), List.of());
        String older = now.json()
                .replaceAll("\"(until|goal)\":null,?", "")
                .replaceAll("\"activity\":null,?", "")
                .replace(",}", "}");
        assertThat(older).doesNotContain("\"until\"", "\"activity\"");

        Snapshot read = Snapshot.read(older);

        assertThat(read.chain()).isEqualTo(now.chain());
        assertThat(read.budget()).isEqualTo(now.budget());
        assertThat(paper(read))
                .contains("Gemensam kartläggning med deltagaren")
                .doesNotContain("Mål, aktiviteter och deras kostnader");
    }

    private String paper(Snapshot application) {
        return context.getBean(ApplicationPaper.class)
                .of(application, context.getBean(FormDefinitions.class).latest(ApplicationKind.NEW_INITIATIVE), null)
                .blocks()
                .toString();
    }

    private List<String> rules() {
        return as(() -> submission.review(id)).shortcomings().stream()
                .map(Shortcoming::rule)
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return world.as(world.karin, work);
    }

    private void as(Runnable work) {
        world.as(world.karin, work);
    }

    private ApplicationDraft draft() {
        return as(() -> applications.open(id));
    }

    private List<ChainRow> of(ChainKind kind) {
        return new EffectChain(draft().chain()).of(kind);
    }

    private ChainRow only(ChainKind kind) {
        assertThat(of(kind)).hasSize(1);
        return of(kind).getFirst();
    }

    private ChainRow row(ChainRowId row) {
        return new EffectChain(draft().chain()).row(row).orElseThrow();
    }

    private static BudgetContent forActivity(ChainRowId activity) {
        return new BudgetContent(BudgetKind.COST, CostType.SERVICES, 2027, Kronor.of(90_000), null, activity, "Möten");
    }

    private BudgetContent cost(BudgetRowId row) {
        return draft().budget().stream()
                .filter(each -> each.id().equals(row))
                .findFirst()
                .orElseThrow()
                .content();
    }
}
