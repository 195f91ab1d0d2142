package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalLevel;

/** What leads to what, what hangs loose, and where the money goes. */
class MoneyTrailTest {

    private final List<ChainRow> rows = new ArrayList<>();
    private final GoalId work = GoalId.random();
    private final GoalId studies = GoalId.random();
    private final MoneyTrail.Named toWork = new MoneyTrail.Named(work, "Fler i arbete");
    private final MoneyTrail.Named toStudies = new MoneyTrail.Named(studies, "Fler i studier");

    @Test
    void the_picture_is_read_by_level_and_what_leads_nowhere_stands_last() {
        ChainRowId society = row(ChainContent.effect("Mindre utanförskap", GoalLevel.SOCIETY));
        ChainRowId person = row(ChainContent.effect("Egen försörjning", GoalLevel.INDIVIDUAL));
        row(ChainContent.empty(ChainKind.SUBGOAL).withText("Löst delmål"));
        ChainRowId late = row(ChainContent.subgoal("Arbetsgivare hör av sig", society));
        ChainRowId early = row(ChainContent.subgoal("Plan inom fyra veckor", person));
        row(ChainContent.empty(ChainKind.ACTIVITY).withText("Lös aktivitet"));
        row(ChainContent.activity("Frukost", late, YearMonth.of(2027, 2), "Åsa"));
        row(ChainContent.activity("Uppföljning", early, YearMonth.of(2027, 9), "Åsa"));
        row(ChainContent.activity("Kartläggning", early, YearMonth.of(2027, 3), "Åsa"));

        EffectChain chain = new EffectChain(rows);

        assertThat(texts(chain, ChainKind.EFFECT)).containsExactly("1 Egen försörjning", "2 Mindre utanförskap");
        assertThat(texts(chain, ChainKind.SUBGOAL))
                .containsExactly("1 Plan inom fyra veckor", "2 Arbetsgivare hör av sig", "3 Löst delmål");
        assertThat(texts(chain, ChainKind.ACTIVITY))
                .containsExactly("1 Kartläggning", "2 Uppföljning", "3 Frukost", "4 Lös aktivitet");
        assertThat(new EffectChain(chain.rows())).isEqualTo(chain);
    }

    @Test
    void what_hangs_loose_is_told_once_for_each_thing_and_an_empty_level_is_a_remark() {
        ChainRowId effect = row(ChainContent.effect("Egen försörjning", GoalLevel.INDIVIDUAL));
        row(ChainContent.effect("Nöjdare personal", GoalLevel.ORGANISATION));
        ChainRowId subgoal = row(ChainContent.subgoal("Plan", effect).forGoal(work));
        row(ChainContent.empty(ChainKind.SUBGOAL).withText("Löst delmål"));
        row(ChainContent.activity("Kartläggning", subgoal, YearMonth.of(2027, 3), "Åsa"));
        row(ChainContent.empty(ChainKind.ACTIVITY).withText("Lös aktivitet"));

        List<LooseEnd> ends = LooseEnd.of(new EffectChain(rows), List.of(work, studies));

        assertThat(ends)
                .extracting(end -> end.message().key().replace("funding.loose.", "") + " " + end.number())
                .containsExactly(
                        "ACTIVITY_WITHOUT_SUBGOAL 2",
                        "ACTIVITY_WITHOUT_GOAL 2",
                        "SUBGOAL_WITHOUT_EFFECT 2",
                        "SUBGOAL_WITHOUT_ACTIVITY 2",
                        "EFFECT_WITHOUT_SUBGOAL 2",
                        "GOAL_WITHOUT_ACTIVITY 2",
                        "LEVEL_WITHOUT_EFFECT.SOCIETY 0");
        assertThat(ends).filteredOn(LooseEnd::isRemark).hasSize(1);
        assertThat(LooseEnd.of(new EffectChain(List.of()), List.of(work))).isEmpty();
    }

    @Test
    void an_activity_is_for_its_own_goal_before_that_of_what_it_leads_to() {
        ChainRowId effect = row(ChainContent.effect("Egen försörjning", GoalLevel.INDIVIDUAL).forGoal(work));
        ChainRowId subgoal = row(ChainContent.subgoal("Plan", effect));
        ChainRowId through = row(ChainContent.activity("Kartläggning", subgoal, YearMonth.of(2027, 3), "Åsa"));
        ChainRowId own = row(
                ChainContent.activity("Studiebesök", subgoal, YearMonth.of(2027, 4), "Åsa").forGoal(studies));

        MoneyTrail trail = trail(cost(2027, 700, through), cost(2028, 200, own), cost(2028, 50, null));

        assertThat(trail.years()).containsExactly(2027, 2028);
        assertThat(trail.goals().getFirst().activities()).extracting(MoneyTrail.OfActivity::id).containsExactly(through);
        assertThat(trail.goals().getFirst().costs().in(2027)).isEqualTo(Kronor.of(700));
        assertThat(trail.goals().getLast().costs().total()).isEqualTo(Kronor.of(200));
        assertThat(trail.forNoGoal()).isEmpty();
        assertThat(trail.withoutActivity().in(2028)).isEqualTo(Kronor.of(50));
        assertThat(trail.costsOf(own).total()).isEqualTo(Kronor.of(200));
    }

    @Test
    void what_no_goal_needs_and_what_no_money_carries_is_told_with_the_sum() {
        ChainRowId free = row(ChainContent.empty(ChainKind.ACTIVITY).withText("Studiebesök"));
        row(ChainContent.empty(ChainKind.ACTIVITY).withText("Möten").forGoal(work));

        assertThat(remarks(trail(cost(2027, 40_000, null), cost(2027, 1, free))))
                .containsExactly(
                        "goal-without-money [1]",
                        "goal-without-activity [2]",
                        "activity-without-goal [1]",
                        "activity-without-money [2]",
                        "costs-without-activity [40\u00a0000\u00a0kr]");
        assertThat(remarks(trail())).as("before the budget has a cost").doesNotContain("activity-without-money [1]");
    }

    @Test
    void where_nothing_is_tied_together_there_is_no_trail() {
        row(ChainContent.empty(ChainKind.ACTIVITY).withText("Möten"));
        assertThat(trail(cost(2027, 100, null)).isBegun()).isFalse();
        assertThat(MoneyTrail.of(List.of(), new EffectChain(List.of()), List.of()).isBegun()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_parts_are_the_whole_whatever_is_tied_to_what(long seed) {
        Random random = new Random(seed);
        List<MoneyTrail.Named> goals = IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> new MoneyTrail.Named(GoalId.random(), "Mål"))
                .toList();
        List<ChainRowId> effects = some(random, i -> row(goaled(random, goals, ChainContent.effect("", GoalLevel.SOCIETY))));
        List<ChainRowId> subgoals = some(random, i -> row(goaled(
                random, goals, ChainContent.empty(ChainKind.SUBGOAL).serving(oneOrNone(random, effects)))));
        List<ChainRowId> activities = some(random, i -> row(goaled(
                random, goals, ChainContent.empty(ChainKind.ACTIVITY).serving(oneOrNone(random, subgoals)))));
        List<BudgetContent> budget = new ArrayList<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            BudgetContent row = cost(2027 + random.nextInt(5), random.nextLong(10_000_000_000L), oneOrNone(random, activities));
            budget.add(row);
        }
        budget.add(BudgetContent.sought(2030, Kronor.of(random.nextLong(1_000_000))));
        budget.add(BudgetContent.ownTime(new MemberId(UUID.randomUUID()), 2031, Kronor.of(7)));

        MoneyTrail trail = MoneyTrail.of(goals, new EffectChain(rows), budget);

        BudgetSummary sums = BudgetSummary.of(budget, 0);
        List<MoneyTrail.Costs> parts = Stream.of(
                        trail.goals().stream().map(MoneyTrail.OfGoal::costs),
                        trail.forNoGoal().stream().map(MoneyTrail.OfActivity::costs),
                        Stream.of(trail.withoutActivity()))
                .flatMap(part -> part)
                .toList();
        assertThat(trail.total().total()).isEqualTo(sums.total().cost());
        assertThat(Kronor.sum(parts.stream().map(MoneyTrail.Costs::total).toList())).isEqualTo(sums.total().cost());
        for (int year : trail.years()) {
            Kronor wanted = Objects.requireNonNull(sums.years().get(year)).cost();
            assertThat(trail.total().in(year)).isEqualTo(wanted);
            assertThat(Kronor.sum(parts.stream().map(part -> part.in(year)).toList())).isEqualTo(wanted);
        }
        assertThat(Stream.concat(
                                trail.goals().stream().flatMap(goal -> goal.activities().stream()),
                                trail.forNoGoal().stream())
                        .map(MoneyTrail.OfActivity::id))
                .containsExactlyInAnyOrderElementsOf(activities);
    }

    static Stream<Long> seeds() {
        return new Random(74).longs(200).boxed();
    }

    private MoneyTrail trail(BudgetContent... budget) {
        return MoneyTrail.of(List.of(toWork, toStudies), new EffectChain(rows), List.of(budget));
    }

    private static List<String> remarks(MoneyTrail trail) {
        return trail.remarks().stream()
                .map(remark -> remark.message().key().replace("funding.trail.", "") + " "
                        + remark.message().arguments())
                .toList();
    }

    private ChainRowId row(ChainContent content) {
        ChainRowId id = ChainRowId.random();
        rows.add(new ChainRow(id, rows.size() + 1, 1, content));
        return id;
    }

    private static BudgetContent cost(int year, long amount, @Nullable ChainRowId activity) {
        return new BudgetContent(BudgetKind.COST, CostType.SERVICES, year, Kronor.of(amount), null, activity, "");
    }

    private static List<String> texts(EffectChain chain, ChainKind kind) {
        return chain.of(kind).stream()
                .map(row -> row.position() + " " + row.content().text())
                .toList();
    }

    private static List<ChainRowId> some(Random random, IntFunction<ChainRowId> make) {
        return IntStream.range(0, random.nextInt(8)).mapToObj(make).toList();
    }

    private static @Nullable ChainRowId oneOrNone(Random random, List<ChainRowId> rows) {
        int which = random.nextInt(rows.size() + 1);
        return which == rows.size() ? null : rows.get(which);
    }

    private static ChainContent goaled(Random random, List<MoneyTrail.Named> goals, ChainContent content) {
        int which = random.nextInt(goals.size() + 1);
        return which == goals.size() ? content : content.forGoal(goals.get(which).id());
    }
}
