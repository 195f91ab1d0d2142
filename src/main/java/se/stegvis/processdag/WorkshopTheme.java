package se.stegvis.processdag;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme of a processdag with what it has come to so far.
 *
 * @param key the template's key of the theme; null for the group's own
 * @param number as the template counts them ("2&amp;4"); blank for the group's own
 * @param scaleQuestion what is scored 1–10; null for a theme without a scale
 * @param questionKey the template's key of the scale question; null where the group asks in its own words
 * @param round the round of scoring the theme is in, from 1
 * @param answered how many have scored; what is known before the reveal
 * @param result the scores of this round; null until they are revealed
 * @param earlier the scores of the rounds before, the first one first
 */
public record WorkshopTheme(
        ThemeId id,
        @Nullable String key,
        String number,
        String name,
        @Nullable String scaleQuestion,
        @Nullable String questionKey,
        ThemePhase phase,
        int round,
        List<Field> fields,
        int answered,
        @Nullable ScoreSummary result,
        List<ScoreSummary> earlier,
        List<Action> actions,
        long version) {

    /** The key of the theme that asks what the day itself was like. */
    public static final String ABOUT_THE_DAY = "day";

    /**
     * A question that is answered in notes.
     *
     * @param beforeScoring whether it is asked before scoring
     */
    public record Field(String key, String label, boolean beforeScoring, List<Note> notes) {}

    /** Something noted; nobody's in particular. */
    public record Note(UUID id, String text, long version) {}

    /** Something agreed: what, and where it was said, who and when, each in the group's own words. */
    public record Action(UUID id, String what, String who, String due, long version) {}

    public WorkshopTheme {
        fields = List.copyOf(fields);
        earlier = List.copyOf(earlier);
        actions = List.copyOf(actions);
    }

    public boolean hasScale() {
        return scaleQuestion != null;
    }
}
