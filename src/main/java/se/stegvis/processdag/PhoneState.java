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
 * @param dots where this phone has put its dots in the voting that is open, option by option
 */
public record PhoneState(WorkshopPicture picture, @Nullable BigDecimal mine, Map<UUID, Integer> dots) {

    public PhoneState {
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
