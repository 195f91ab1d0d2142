package se.stegvis.funding;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalLevel;

/**
 * What a row of the effect chain says.
 *
 * @param level of an effect, otherwise null
 * @param serves the subgoal that an activity serves or the effect that a subgoal serves; null until chosen
 * @param month when an activity takes place or begins; null until stated
 * @param until the last month of an activity that takes more than one; null when it takes one
 * @param responsible who sees to an activity
 * @param goal the application's goal that the row is for; null until chosen
 */
public record ChainContent(
        ChainKind kind,
        String text,
        @Nullable GoalLevel level,
        @Nullable ChainRowId serves,
        @Nullable YearMonth month,
        @Nullable YearMonth until,
        String responsible,
        @Nullable GoalId goal) {

    public static ChainContent empty(ChainKind kind) {
        return new ChainContent(kind, "", null, null, null, null, "", null);
    }

    public static ChainContent effect(String text, GoalLevel level) {
        return empty(ChainKind.EFFECT).withText(text).withLevel(level);
    }

    public static ChainContent subgoal(String text, ChainRowId effect) {
        return empty(ChainKind.SUBGOAL).withText(text).serving(effect);
    }

    public static ChainContent activity(String text, ChainRowId subgoal, YearMonth month, String responsible) {
        return empty(ChainKind.ACTIVITY).withText(text).serving(subgoal).in(month).withResponsible(responsible);
    }

    public ChainContent withText(String newText) {
        return new ChainContent(kind, newText, level, serves, month, until, responsible, goal);
    }

    public ChainContent withLevel(@Nullable GoalLevel newLevel) {
        return new ChainContent(kind, text, newLevel, serves, month, until, responsible, goal);
    }

    public ChainContent serving(@Nullable ChainRowId served) {
        return new ChainContent(kind, text, level, served, month, until, responsible, goal);
    }

    public ChainContent in(@Nullable YearMonth newMonth) {
        return new ChainContent(kind, text, level, serves, newMonth, until, responsible, goal);
    }

    /** The same activity with another last month, or over in one month. */
    public ChainContent until(@Nullable YearMonth newUntil) {
        return new ChainContent(kind, text, level, serves, month, newUntil, responsible, goal);
    }

    public ChainContent withResponsible(String newResponsible) {
        return new ChainContent(kind, text, level, serves, month, until, newResponsible, goal);
    }

    /** The same row for another goal, or for none. */
    public ChainContent forGoal(@Nullable GoalId newGoal) {
        return new ChainContent(kind, text, level, serves, month, until, responsible, newGoal);
    }

    /** Whether an activity is over before it has begun. */
    public boolean endsTooEarly() {
        return month != null && until != null && until.isBefore(month);
    }
}
