package se.stegvis.funding;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.GoalLevel;

/**
 * What a row of the effect chain says.
 *
 * @param level of an effect, otherwise null
 * @param serves the subgoal that an activity serves or the effect that a subgoal serves; null until chosen
 * @param month when an activity takes place or begins; null until stated
 * @param responsible who sees to an activity
 */
public record ChainContent(
        ChainKind kind,
        String text,
        @Nullable GoalLevel level,
        @Nullable ChainRowId serves,
        @Nullable YearMonth month,
        String responsible) {

    public static ChainContent empty(ChainKind kind) {
        return new ChainContent(kind, "", null, null, null, "");
    }
}
