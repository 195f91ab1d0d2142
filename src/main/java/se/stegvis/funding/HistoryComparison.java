package se.stegvis.funding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.HistoryContent.OfBudgetRow;

/**
 * What differs in an application between two times.
 *
 * @param from number of the last change before the earlier time
 * @param to number of the last change before the later time
 * @param items everything that differs but the budget, in the order of the form
 * @param budget what differs in the budget, as amounts
 */
public record HistoryComparison(long from, long to, List<HistoryItem> items, BudgetDifference budget) {

    public HistoryComparison {
        items = List.copyOf(items);
    }

    /** Which thing in an application. */
    record Key(HistoryPart part, String item) {}

    /** Tells the field that an item is an answer to; null where it is none. */
    @FunctionalInterface
    interface Fields {
        @Nullable FormField of(Key key);
    }

    static HistoryComparison between(
            long from,
            long to,
            Map<Key, HistoryContent> before,
            Map<Key, HistoryContent> after,
            FormDefinition form,
            Fields fields) {
        Set<Key> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<HistoryItem> items = new ArrayList<>();
        for (Key key : keys) {
            HistoryContent was = before.get(key);
            HistoryContent is = after.get(key);
            if (key.part() != HistoryPart.BUDGET && !Objects.equals(was, is)) {
                HistoryItem item = new HistoryItem(key.part(), key.item(), fields.of(key), was, is);
                // A cleared answer, and one that never was, say the same.
                if (!item.differences().isEmpty() || was == null && key.part() != HistoryPart.ANSWER) {
                    items.add(item);
                }
            }
        }
        items.sort(inOrderOf(form));
        return new HistoryComparison(from, to, items, BudgetDifference.between(budget(before), budget(after)));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return items.isEmpty() && budget.isEmpty();
    }

    private static Comparator<HistoryItem> inOrderOf(FormDefinition form) {
        List<String> keys = form.fields().stream().map(FormField::key).toList();
        return Comparator.comparing((HistoryItem item) -> item.section(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(HistoryItem::part)
                .thenComparing(item -> keys.indexOf(item.fieldKey()))
                .thenComparing(HistoryComparison::position)
                .thenComparing(HistoryItem::item);
    }

    private static int position(HistoryItem item) {
        HistoryContent content = item.after() == null ? item.before() : item.after();
        return switch (content) {
            case HistoryContent.OfGoal goal -> goal.position();
            case HistoryContent.OfChainRow row -> row.kind().ordinal() * 1000 + row.position();
            case null, default -> 0;
        };
    }

    private static List<BudgetContent> budget(Map<Key, HistoryContent> state) {
        List<BudgetContent> rows = new ArrayList<>();
        new LinkedHashMap<>(state).values().forEach(content -> {
            if (content instanceof OfBudgetRow row) {
                rows.add(row.content());
            }
        });
        return rows;
    }
}
