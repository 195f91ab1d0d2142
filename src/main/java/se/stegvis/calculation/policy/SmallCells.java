package se.stegvis.calculation.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Which counts may leave the team. A count below the limit is left out as if it were not there, and so is everything that is worked out
 * from it; of those left out together only the sum is told, and only where it is no small count itself. Nothing that is told can then
 * be taken from something else to give a small count.
 *
 * @param <C> a count
 */
public final class SmallCells<C> {

    private final List<C> shown;
    private final List<C> hidden;
    private final ToIntFunction<C> people;
    private final int limit;

    private SmallCells(List<C> shown, List<C> hidden, ToIntFunction<C> people, int limit) {
        this.shown = List.copyOf(shown);
        this.hidden = List.copyOf(hidden);
        this.people = people;
        this.limit = limit;
    }

    /** What may be said of those that are left out. */
    public enum Rest {
        /** There are none. */
        NONE,
        /** Fewer than the limit. */
        FEW,
        /** So many that the sum may be told. */
        TOLD
    }

    /**
     * Hides the small ones.
     *
     * @param people how many a count is
     * @param limit the least count that is shown
     */
    public static <C> SmallCells<C> of(List<C> counts, ToIntFunction<C> people, int limit) {
        return new SmallCells<>(
                counts.stream().filter(count -> people.applyAsInt(count) >= limit).toList(),
                counts.stream().filter(count -> people.applyAsInt(count) < limit).toList(),
                people,
                limit);
    }

    public List<C> shown() {
        return shown;
    }

    public Rest rest() {
        int left = sum(hidden);
        return left == 0 ? Rest.NONE : left < limit ? Rest.FEW : Rest.TOLD;
    }

    /** How many are left out; nothing where that is not to be told. */
    public int restToldOf() {
        return rest() == Rest.TOLD ? sum(hidden) : 0;
    }

    /** How many are told of in all. */
    public int told() {
        return sum(shown) + restToldOf();
    }

    /**
     * All that was counted, by kind. Empty where it would give away how many of a kind have been left out, and where it is not told how
     * many are left out at all.
     */
    public <K> Optional<Map<K, Integer>> byKind(Function<C, K> kind) {
        Map<K, Integer> leftOut = add(hidden, kind);
        if (rest() == Rest.FEW || leftOut.values().stream().anyMatch(few -> few > 0 && few < limit)) {
            return Optional.empty();
        }
        Map<K, Integer> all = add(shown, kind);
        leftOut.forEach((key, count) -> all.merge(key, count, Integer::sum));
        return Optional.of(all);
    }

    private <K> Map<K, Integer> add(List<C> counts, Function<C, K> kind) {
        Map<K, Integer> sums = new HashMap<>();
        counts.forEach(count -> sums.merge(kind.apply(count), people.applyAsInt(count), Integer::sum));
        return sums;
    }

    private int sum(List<C> counts) {
        return counts.stream().mapToInt(people).sum();
    }
}
