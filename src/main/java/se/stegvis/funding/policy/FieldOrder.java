package se.stegvis.funding.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import se.stegvis.foundation.Verdict;

/**
 * Two fields of which one cannot come before the other.
 *
 * @param earlier key of the field that comes first
 * @param later key of the field that comes after it, or is the same
 * @param name the rule's name; its text is {@code funding.rule.NAME}
 */
public record FieldOrder(String name, String earlier, String later) {

    /** Every such pair. */
    public static final List<FieldOrder> ALL = List.of(
            new FieldOrder("period-order", "grund.start", "grund.slut"),
            new FieldOrder("review-after-start", "grund.start", "grund.omprovning"),
            new FieldOrder("age-order", "malgrupp.alder-fran", "malgrupp.alder-till"),
            new FieldOrder("report-after-start", "grund.start", "uppfoljning.delrapport"),
            new FieldOrder("report-order", "uppfoljning.delrapport", "uppfoljning.slutrapport"),
            new FieldOrder("continuation-after-start", "grund.start", "implementering.nar"));

    /** Judges the two values, which are days or whole numbers; an empty one keeps the rule silent. */
    public Verdict judge(UnaryOperator<String> values) {
        String first = values.apply(earlier);
        String last = values.apply(later);
        if (first.isEmpty() || last.isEmpty() || inOrder(first, last)) {
            return Verdict.allow();
        }
        return Verdict.reject("funding.rule." + name, first, last);
    }

    private static boolean inOrder(String first, String last) {
        return first.contains("-")
                ? !LocalDate.parse(last).isBefore(LocalDate.parse(first))
                : Long.parseLong(last) >= Long.parseLong(first);
    }
}
