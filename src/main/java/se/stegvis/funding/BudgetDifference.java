package se.stegvis.funding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Kronor;

/**
 * What differs between two budgets, in kronor.
 *
 * @param lines that differ, each over all years
 * @param before the sums of the earlier budget
 * @param after the sums of the later
 */
public record BudgetDifference(List<Line> lines, BudgetSummary before, BudgetSummary after) {

    public BudgetDifference {
        lines = List.copyOf(lines);
    }

    /** An amount that was and one that is. */
    public record Change(Kronor before, Kronor after) {

        public Kronor difference() {
            return after.minus(before);
        }
    }

    /**
     * A line of the budget.
     *
     * @param line what it is, without amounts
     * @param years that differ
     * @param sum all years together
     * @param recalculated whether salaries are computed in another way, also where that comes to the same
     */
    public record Line(BudgetLine line, SortedMap<Integer, Change> years, Change sum, boolean recalculated) {

        public Line {
            years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        }
    }

    static BudgetDifference between(List<BudgetContent> before, List<BudgetContent> after) {
        Map<BudgetLine.Same, List<BudgetContent>> from = byLine(before);
        Map<BudgetLine.Same, List<BudgetContent>> to = byLine(after);
        List<Line> lines = new ArrayList<>();
        Stream.concat(to.keySet().stream(), from.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(BudgetLine.Same::kind)
                        .thenComparing(BudgetLine.Same::costType, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(same -> {
                    Line line = line(same, from.getOrDefault(same, List.of()), to.getOrDefault(same, List.of()));
                    if (line.recalculated() || !line.years().isEmpty()) {
                        lines.add(line);
                    }
                });
        return new BudgetDifference(lines, BudgetSummary.of(before, 0), BudgetSummary.of(after, 0));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The years of either budget. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>(before.years().keySet());
        years.addAll(after.years().keySet());
        return years;
    }

    private static Map<BudgetLine.Same, List<BudgetContent>> byLine(List<BudgetContent> rows) {
        return rows.stream().collect(Collectors.groupingBy(BudgetLine::sameOf, LinkedHashMap::new, Collectors.toList()));
    }

    private static Line line(BudgetLine.Same same, List<BudgetContent> from, List<BudgetContent> to) {
        SortedMap<Integer, Change> years = new TreeMap<>();
        SortedSet<Integer> all = new TreeSet<>();
        Stream.concat(from.stream(), to.stream()).forEach(row -> all.add(row.year()));
        for (int year : all) {
            Change change = new Change(sum(from, year), sum(to, year));
            boolean hadRow = from.stream().anyMatch(row -> row.year() == year);
            boolean hasRow = to.stream().anyMatch(row -> row.year() == year);
            if (!change.difference().isZero() || hadRow != hasRow) {
                years.put(year, change);
            }
        }
        boolean recalculated = !calculations(from).equals(calculations(to));
        return new Line(BudgetLine.of(same, 0, Map.of()), years, new Change(sum(from, null), sum(to, null)), recalculated);
    }

    private static Kronor sum(List<BudgetContent> rows, @Nullable Integer year) {
        return Kronor.sum(rows.stream()
                .filter(row -> year == null || row.year() == year)
                .map(BudgetContent::amount)
                .toList());
    }

    private static Set<String> calculations(List<BudgetContent> rows) {
        return rows.stream()
                .filter(row -> row.staff() != null)
                .map(row -> row.year() + " " + row.staff())
                .collect(Collectors.toSet());
    }
}
