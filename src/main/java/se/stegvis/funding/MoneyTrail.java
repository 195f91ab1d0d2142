package se.stegvis.funding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.goal.GoalId;

/**
 * Where the money goes: the costs of a budget, excluding VAT, by the activity they are for, and the activities by the goal they are
 * for. Every cost is in one place, so that the parts are the whole: {@link BudgetYear#cost()} of {@link BudgetSummary#total()}.
 *
 * @param years those that have a cost
 * @param goals in order, also those that nothing is done for
 * @param forNoGoal activities that no goal needs
 * @param withoutActivity costs that are for no activity
 * @param total all costs
 */
public record MoneyTrail(
        List<Integer> years, List<OfGoal> goals, List<OfActivity> forNoGoal, Costs withoutActivity, Costs total) {

    /** Costs by year. */
    public record Costs(SortedMap<Integer, Kronor> years) {

        public Costs {
            years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        }

        public Kronor in(int year) {
            return years.getOrDefault(year, Kronor.ZERO);
        }

        public Kronor total() {
            return Kronor.sum(years.values());
        }

        public boolean isNothing() {
            return total().isZero();
        }

        static Costs of(Stream<BudgetContent> rows) {
            SortedMap<Integer, Kronor> years = new TreeMap<>();
            rows.forEach(row -> years.merge(row.year(), row.amount(), Kronor::plus));
            return new Costs(years);
        }

        /** Several costs together. */
        public static Costs sum(Collection<Costs> parts) {
            SortedMap<Integer, Kronor> years = new TreeMap<>();
            parts.forEach(part -> part.years.forEach((year, amount) -> years.merge(year, amount, Kronor::plus)));
            return new Costs(years);
        }
    }

    /**
     * What an activity costs.
     *
     * @param number among the activities
     */
    public record OfActivity(ChainRowId id, int number, String text, Costs costs) {}

    /**
     * What is done for a goal, and what that costs.
     *
     * @param number among the goals
     */
    public record OfGoal(GoalId id, int number, String text, List<OfActivity> activities) {

        public OfGoal {
            activities = List.copyOf(activities);
        }

        public Costs costs() {
            return Costs.sum(activities.stream().map(OfActivity::costs).toList());
        }
    }

    /**
     * Something to think of before the application is submitted; it never stops one.
     *
     * @param section where it is mended
     * @param at the row or goal it is about; null for the costs that are for no activity
     */
    public record Remark(Message message, Section section, @Nullable UUID at) {}

    /** A goal as the trail needs it. */
    record Named(GoalId id, String text) {}

    public MoneyTrail {
        years = List.copyOf(years);
        goals = List.copyOf(goals);
        forNoGoal = List.copyOf(forNoGoal);
    }

    /** Follows the money of an application as it stands. */
    public static MoneyTrail of(ApplicationDraft draft) {
        return of(draft, new EffectChain(draft.chain()));
    }

    /** Follows the money of an application whose chain is as it stands on the screen. */
    public static MoneyTrail of(ApplicationDraft draft, EffectChain chain) {
        return of(
                draft.goals().stream()
                        .map(goal -> new Named(goal.id(), goal.goal().text()))
                        .toList(),
                chain,
                draft.budget().stream().map(BudgetRow::content).toList());
    }

    static MoneyTrail of(Snapshot application) {
        return of(
                application.goals().stream()
                        .map(goal -> new Named(new GoalId(goal.id()), goal.goal().text()))
                        .toList(),
                new EffectChain(application.chain()),
                application.budget());
    }

    static MoneyTrail of(List<Named> goals, EffectChain chain, List<BudgetContent> budget) {
        List<BudgetContent> costs =
                budget.stream().filter(row -> row.kind() == BudgetKind.COST).toList();
        List<ChainRow> activities = chain.of(ChainKind.ACTIVITY);
        List<OfGoal> byGoal = new ArrayList<>();
        for (Named goal : goals) {
            byGoal.add(new OfGoal(
                    goal.id(),
                    byGoal.size() + 1,
                    goal.text(),
                    activities.stream()
                            .filter(row -> chain.goalOf(row).equals(Optional.of(goal.id())))
                            .map(row -> ofActivity(row, costs))
                            .toList()));
        }
        List<GoalId> known = goals.stream().map(Named::id).toList();
        List<ChainRowId> ids = activities.stream().map(ChainRow::id).toList();
        return new MoneyTrail(
                costs.stream().map(BudgetContent::year).distinct().sorted().toList(),
                byGoal,
                activities.stream()
                        .filter(row -> chain.goalOf(row).filter(known::contains).isEmpty())
                        .map(row -> ofActivity(row, costs))
                        .toList(),
                Costs.of(costs.stream().filter(row -> row.activity() == null || !ids.contains(row.activity()))),
                Costs.of(costs.stream()));
    }

    private static OfActivity ofActivity(ChainRow row, List<BudgetContent> costs) {
        return new OfActivity(
                row.id(),
                row.position(),
                row.content().text(),
                Costs.of(costs.stream().filter(cost -> row.id().equals(cost.activity()))));
    }

    /** Whether anything has been tied together yet; before that there is no trail to show. */
    public boolean isBegun() {
        return goals.stream().anyMatch(goal -> !goal.activities().isEmpty())
                || !withoutActivity.total().equals(total.total());
    }

    /** What an activity costs. */
    public Costs costsOf(ChainRowId activity) {
        return activities()
                .filter(each -> each.id().equals(activity))
                .map(OfActivity::costs)
                .findFirst()
                .orElseGet(() -> Costs.sum(List.of()));
    }

    /** What no goal needs and what no money carries. Money is looked for once the budget has a cost. */
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        for (OfGoal goal : goals) {
            if (goal.activities().isEmpty()) {
                remarks.add(remark("goal-without-activity", Section.IMPLEMENTATION, goal.id().value(), goal.number()));
            } else if (goal.costs().isNothing() && !total.isNothing()) {
                remarks.add(remark("goal-without-money", Section.BUDGET, null, goal.number()));
            }
        }
        if (!goals.isEmpty()) {
            forNoGoal.forEach(row -> remarks.add(
                    remark("activity-without-goal", Section.IMPLEMENTATION, row.id().value(), row.number())));
        }
        if (!total.isNothing()) {
            activities()
                    .filter(row -> row.costs().isNothing())
                    .forEach(row -> remarks.add(remark("activity-without-money", Section.BUDGET, null, row.number())));
        }
        if (!withoutActivity.isNothing()) {
            remarks.add(remark(
                    "costs-without-activity", Section.BUDGET, null, withoutActivity.total().toString()));
        }
        return remarks;
    }

    private Stream<OfActivity> activities() {
        return Stream.concat(goals.stream().flatMap(goal -> goal.activities().stream()), forNoGoal.stream());
    }

    private static Remark remark(String name, Section section, @Nullable UUID at, Object argument) {
        return new Remark(Message.of("funding.trail." + name, argument), section, at);
    }
}
