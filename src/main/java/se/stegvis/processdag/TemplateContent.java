package se.stegvis.processdag;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a processdag begins with, in words.
 *
 * @param about what the template is good for; may be blank
 * @param scaleStep step of the scale 1–10; null where a day takes the förbund's own
 * @param opening minutes before the first theme
 * @param closing minutes after the last theme
 */
public record TemplateContent(
        String name, String about, @Nullable BigDecimal scaleStep, int opening, int closing, List<Theme> themes) {

    /**
     * A theme.
     *
     * @param key the same in every version and, where a template was copied, in the copy: by it days are compared
     * @param number as the template counts its themes ("2&amp;4"); may be blank
     * @param question what is scored 1–10; null for a theme without a scale
     * @param questionKey the same for as long as the question is; null without a scale
     * @param minutes time that the theme takes
     * @param pause minutes of pause after it; 0 for none
     * @param fields what is answered in notes
     */
    public record Theme(
            String key,
            String number,
            String name,
            @Nullable String question,
            @Nullable String questionKey,
            int minutes,
            int pause,
            List<Field> fields) {

        public Theme {
            fields = List.copyOf(fields);
        }

        Theme asking(@Nullable String newQuestionKey) {
            return new Theme(key, number, name, question, newQuestionKey, minutes, pause, fields);
        }
    }

    /**
     * A question of a theme that is answered in notes.
     *
     * @param before whether it is asked before scoring
     */
    public record Field(String key, String label, boolean before) {}

    public TemplateContent {
        themes = List.copyOf(themes);
    }

    /** How many themes there are as the template counts them: one that is numbered 2&amp;4 is two. */
    public int counted() {
        return themes.stream().mapToInt(theme -> theme.number().split("&").length).sum();
    }

    TemplateContent named(String newName) {
        return new TemplateContent(newName, about, scaleStep, opening, closing, themes);
    }

    TemplateContent with(List<Theme> newThemes) {
        return new TemplateContent(name, about, scaleStep, opening, closing, newThemes);
    }
}
