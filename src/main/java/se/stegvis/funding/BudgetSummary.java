package se.stegvis.funding;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.stegvis.foundation.Kronor;

/**
 * The sums of a budget.
 *
 * @param years each year that has a row
 * @param total all years together
 * @param plannedParticipants over the whole period; 0 where none are stated
 */
public record BudgetSummary(SortedMap<Integer, BudgetYear> years, BudgetYear total, int plannedParticipants) {

    public BudgetSummary {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /** Adds a budget's rows up. */
    public static BudgetSummary of(List<BudgetContent> rows, int plannedParticipants) {
        SortedMap<Integer, BudgetYear> years = new TreeMap<>();
        rows.forEach(row -> years.merge(row.year(), alone(row), BudgetYear::plus));
        BudgetYear total = years.values().stream().reduce(BudgetYear.NOTHING, BudgetYear::plus);
        return new BudgetSummary(years, total, plannedParticipants);
    }

    /** Whether every year has as much money as it costs. */
    public boolean balances() {
        return years.values().stream().allMatch(BudgetYear::balances);
    }

    /** Cost per participant in whole kronor; empty ("kan inte räknas") without planned participants. */
    public Optional<Kronor> costPerParticipant() {
        return plannedParticipants > 0 ? Optional.of(total.cost().per(plannedParticipants)) : Optional.empty();
    }

    private static BudgetYear alone(BudgetContent row) {
        Kronor none = Kronor.ZERO;
        Kronor amount = row.amount();
        return switch (row.kind()) {
            case COST -> new BudgetYear(amount, none, none, none, none);
            case SOUGHT -> new BudgetYear(none, amount, none, none, none);
            case CASH -> new BudgetYear(none, none, amount, none, none);
            case OTHER -> new BudgetYear(none, none, none, amount, none);
            case OWN_TIME -> new BudgetYear(none, none, none, none, amount);
        };
    }
}
