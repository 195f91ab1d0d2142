package se.stegvis.funding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Message;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalLevel;

/**
 * Something in an effect chain that hangs loose. Advice: what stops a submission is for the rules of submission.
 *
 * @param number of the row or goal among its kind; 0 for a level
 * @param at the row or goal; null for a level
 * @param level the level without effects; null for a row or goal
 */
public record LooseEnd(Kind kind, int number, @Nullable UUID at, @Nullable GoalLevel level) {

    /** In what way. Texts: {@code funding.loose.NAME}, of a level {@code funding.loose.NAME.LEVEL}. */
    public enum Kind {
        ACTIVITY_WITHOUT_SUBGOAL,
        SUBGOAL_WITHOUT_EFFECT,
        SUBGOAL_WITHOUT_ACTIVITY,
        EFFECT_WITHOUT_SUBGOAL,
        GOAL_WITHOUT_ACTIVITY,
        ACTIVITY_WITHOUT_GOAL,
        /** A remark: an insats need not have effects on every level. */
        LEVEL_WITHOUT_EFFECT
    }

    /** Whether it is merely to be thought of. */
    public boolean isRemark() {
        return kind == Kind.LEVEL_WITHOUT_EFFECT;
    }

    public Message message() {
        return level == null ? Message.of("funding.loose." + kind, number) : Message.of("funding.loose." + kind + "." + level);
    }

    /**
     * All that hangs loose, from what is done to what becomes different. A chain that nobody has begun has no loose ends, and where there
     * are no goals yet nothing can be for one.
     *
     * @param goals in order
     */
    public static List<LooseEnd> of(EffectChain chain, List<GoalId> goals) {
        List<LooseEnd> found = new ArrayList<>();
        if (chain.rows().isEmpty()) {
            return found;
        }
        for (ChainRow row : chain.of(ChainKind.ACTIVITY)) {
            if (row.content().serves() == null) {
                found.add(of(Kind.ACTIVITY_WITHOUT_SUBGOAL, row));
            }
            if (!goals.isEmpty() && chain.goalOf(row).isEmpty()) {
                found.add(of(Kind.ACTIVITY_WITHOUT_GOAL, row));
            }
        }
        for (ChainRow row : chain.of(ChainKind.SUBGOAL)) {
            if (row.content().serves() == null) {
                found.add(of(Kind.SUBGOAL_WITHOUT_EFFECT, row));
            }
            if (chain.leadingTo(row.id()).isEmpty()) {
                found.add(of(Kind.SUBGOAL_WITHOUT_ACTIVITY, row));
            }
        }
        chain.of(ChainKind.EFFECT).stream()
                .filter(row -> chain.leadingTo(row.id()).isEmpty())
                .forEach(row -> found.add(of(Kind.EFFECT_WITHOUT_SUBGOAL, row)));
        List<GoalId> reached = chain.of(ChainKind.ACTIVITY).stream()
                .flatMap(row -> chain.goalOf(row).stream())
                .toList();
        for (int i = 0; i < goals.size(); i++) {
            if (!reached.contains(goals.get(i))) {
                found.add(new LooseEnd(Kind.GOAL_WITHOUT_ACTIVITY, i + 1, goals.get(i).value(), null));
            }
        }
        Arrays.stream(GoalLevel.values())
                .filter(level -> chain.of(ChainKind.EFFECT).stream().noneMatch(row -> row.content().level() == level))
                .forEach(level -> found.add(new LooseEnd(Kind.LEVEL_WITHOUT_EFFECT, 0, null, level)));
        return found;
    }

    private static LooseEnd of(Kind kind, ChainRow row) {
        return new LooseEnd(kind, row.position(), row.id().value(), null);
    }
}
