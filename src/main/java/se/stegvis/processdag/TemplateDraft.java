package se.stegvis.processdag;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template that is being worked on.
 *
 * @param number the number it is published under
 * @param scaleStep step of the scale; null where a day takes the förbund's own
 * @param opening minutes before the first theme
 * @param closing minutes after the last theme
 * @param version version of all that but the themes
 */
public record TemplateDraft(
        int number,
        String name,
        String about,
        @Nullable BigDecimal scaleStep,
        int opening,
        int closing,
        List<Theme> themes,
        long version) {

    /**
     * A theme of it.
     *
     * @param question the scale question; blank for a theme without a scale
     * @param same whether a question in other words is said to be the same as before
     * @param before the question that days before were asked; null where there was none
     */
    public record Theme(
            UUID id,
            String number,
            String name,
            String question,
            boolean same,
            @Nullable String before,
            int minutes,
            int pause,
            List<Field> fields,
            long version) {

        public Theme {
            fields = List.copyOf(fields);
        }

        /** Whether days that were held before asked another question, so that one must say whether it means the same. */
        public boolean asksAnew() {
            return before != null && !question.isBlank() && !question.equals(before);
        }
    }

    /**
     * A question that is answered in notes.
     *
     * @param before whether it is asked before scoring
     */
    public record Field(UUID id, String label, boolean before, long version) {}

    public TemplateDraft {
        themes = List.copyOf(themes);
    }
}
