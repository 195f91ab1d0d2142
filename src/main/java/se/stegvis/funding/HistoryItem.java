package se.stegvis.funding;

import org.jspecify.annotations.Nullable;

/**
 * One thing in an application, at two times.
 *
 * @param item which of its part; see {@link HistoryPart}
 * @param field of an answer, as the application's form asks it, else as the form did in which it was given; null for other parts, and for
 *     an answer to what no form that is known asks
 * @param before what it said; null where it was not there
 * @param after what it says since; null where it has been taken away
 */
public record HistoryItem(
        HistoryPart part,
        String item,
        @Nullable FormField field,
        @Nullable HistoryContent before,
        @Nullable HistoryContent after) {

    /** Of an answer, which of its field's answers it is; empty otherwise. */
    public String scope() {
        int end = item.indexOf('~');
        return part != HistoryPart.ANSWER || end < 0 ? "" : item.substring(end + 1);
    }

    /** Of an answer, its field's key. */
    public String fieldKey() {
        return keyOf(item);
    }

    static String keyOf(String item) {
        int end = item.indexOf('~');
        return end < 0 ? item : item.substring(0, end);
    }

    /** Where in the form it stands. */
    public @Nullable Section section() {
        return field == null ? part.section().orElse(null) : field.section();
    }

    /** Whether {@link HistoryService#restore} can put back what it said before. */
    public boolean restorable() {
        return switch (part) {
            case ANSWER, PARTNER, GOAL, CHAIN, BUDGET -> true;
            case ACCEPTANCE, ADVICE, ATTACHMENT, PARTICIPANT -> false;
        };
    }

    /** What differs, part by part. */
    public java.util.List<HistoryFields.Difference> differences() {
        return HistoryFields.between(before, after);
    }
}
