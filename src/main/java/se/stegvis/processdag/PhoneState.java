package se.stegvis.processdag;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.policy.ThemeRules;

/**
 * What one phone sees of its day.
 *
 * @param picture what all phones of the day share; scores are in it only once revealed
 * @param mine what this phone has answered to the theme being scored; null when it has not, or once it has been revealed
 * @param early every theme with what this phone has answered, while the day is open in advance; null otherwise
 * @param dots where this phone has put its dots in the voting that is open, option by option
 */
public record PhoneState(
        WorkshopPicture picture, @Nullable Mine mine, @Nullable List<Early> early, Map<UUID, Integer> dots) {

    /**
     * A phone's own answer.
     *
     * @param turn the phone's count of its answers to the theme
     */
    public record Mine(BigDecimal score, int turn) {}

    /** A theme before the day. */
    public record Early(WorkshopTheme theme, @Nullable Mine mine) {}

    public PhoneState {
        early = early == null ? null : List.copyOf(early);
        dots = Map.copyOf(dots);
    }

    /** The questions that can be answered in notes right now. */
    public List<WorkshopTheme.Field> openFields() {
        return picture.current()
                .map(theme -> theme.fields().stream()
                        .filter(field -> ThemeRules.asksForNotes(theme.phase(), field.beforeScoring()))
                        .toList())
                .orElse(List.of());
    }
}
