package se.stegvis.processdag;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template of processdagar in a list.
 *
 * @param about what it is good for; may be blank
 * @param scaleStep step of the scale; null where a day takes the förbund's own
 * @param published its published versions, the newest first; empty for one that ships and for one that is not published yet
 * @param underWay whether a version is being worked on
 * @param withdrawn whether it is no longer offered for new days
 */
public record TemplateSummary(
        TemplateRef ref,
        String name,
        String about,
        @Nullable BigDecimal scaleStep,
        int themes,
        int minutes,
        List<Published> published,
        boolean underWay,
        boolean withdrawn) {

    /** A version that never changes any more. */
    public record Published(int number, Instant at, String by) {}

    public TemplateSummary {
        published = List.copyOf(published);
    }

    static int minutes(TemplateContent content) {
        return content.opening()
                + content.closing()
                + content.themes().stream()
                        .mapToInt(theme -> theme.minutes() + theme.pause())
                        .sum();
    }
}
