package se.stegvis.funding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.GoalId;

/**
 * An effect chain as a whole, in the order its picture is read: effects by level, each with the subgoals that lead to it, each of those
 * with its activities by month. What leads nowhere stands last. Rows are numbered in that order.
 *
 * @param rows activities, then subgoals, then effects
 */
public record EffectChain(List<ChainRow> rows) {

    private static final Comparator<ChainRow> BY_LEVEL =
            Comparator.comparing(row -> row.content().level(), Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<ChainRow> BY_MONTH =
            Comparator.comparing(row -> row.content().month(), Comparator.nullsLast(Comparator.naturalOrder()));

    /** Puts rows in order, however they come. */
    public EffectChain {
        List<ChainRow> effects = numbered(rows, ChainKind.EFFECT, BY_LEVEL);
        List<ChainRow> subgoals = numbered(rows, ChainKind.SUBGOAL, byWhatIsServed(effects));
        List<ChainRow> activities =
                numbered(rows, ChainKind.ACTIVITY, byWhatIsServed(subgoals).thenComparing(BY_MONTH));
        rows = Stream.of(activities, subgoals, effects).flatMap(List::stream).toList();
    }

    /** The rows of a kind. */
    public List<ChainRow> of(ChainKind kind) {
        return rows.stream().filter(row -> row.content().kind() == kind).toList();
    }

    public Optional<ChainRow> row(@Nullable ChainRowId id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** What leads to a row. */
    public List<ChainRow> leadingTo(ChainRowId id) {
        return rows.stream().filter(row -> id.equals(row.content().serves())).toList();
    }

    /**
     * The goal that a row is for: its own where it has one, else that of what it leads to. A row is thus for one goal or none, so that
     * what it costs is counted once.
     */
    public Optional<GoalId> goalOf(ChainRow row) {
        GoalId own = row.content().goal();
        return own != null ? Optional.of(own) : row(row.content().serves()).flatMap(this::goalOf);
    }

    private static List<ChainRow> numbered(List<ChainRow> rows, ChainKind kind, Comparator<ChainRow> order) {
        List<ChainRow> same = rows.stream()
                .filter(row -> row.content().kind() == kind)
                .sorted(order.thenComparing(ChainRow::position))
                .toList();
        List<ChainRow> numbered = new ArrayList<>();
        for (ChainRow row : same) {
            numbered.add(new ChainRow(row.id(), numbered.size() + 1, row.version(), row.content()));
        }
        return numbered;
    }

    private static Comparator<ChainRow> byWhatIsServed(List<ChainRow> served) {
        return Comparator.comparing(row -> IntStream.range(0, served.size())
                .filter(i -> served.get(i).id().equals(row.content().serves()))
                .findFirst()
                .orElse(served.size()));
    }
}
