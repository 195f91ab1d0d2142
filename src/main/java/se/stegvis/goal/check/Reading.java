package se.stegvis.goal.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.language.GoalText;

/** A goal laid ready for the rules: read once, with what surrounds it. */
record Reading(
        Goal goal,
        GoalContext context,
        Evidence evidence,
        GoalText text,
        Recognised<GoalKind> recognisedKind,
        Recognised<GoalLevel> recognisedLevel) {

    static Reading of(Goal goal, GoalContext context, Evidence evidence) {
        var text = read(goal);
        var nature = Nature.read(text);
        return new Reading(goal, context, evidence, text, nature.kind(), nature.level());
    }

    static GoalText read(Goal goal) {
        var text = goal.text();
        return GoalText.read(text.substring(0, Math.min(text.length(), SmartCheck.LONGEST_TEXT)));
    }

    /** The applicant's own word where there is one, else what the text reads as. */
    GoalKind kind() {
        return goal.kind() != null && goal.kind() != GoalKind.UNCLEAR ? goal.kind() : recognisedKind.value();
    }

    GoalLevel level() {
        return goal.level() != null ? goal.level() : recognisedLevel.value();
    }

    boolean hasTargetField() {
        return goal.target() != null
                || goal.measuringPoints().stream().anyMatch(point -> point.target() != null);
    }

    /** How many people the goal speaks of, as far as the fields tell. */
    Optional<Integer> group() {
        return Optional.ofNullable(goal.groupSize()).or(() -> Optional.ofNullable(context.plannedParticipants()));
    }

    /** What an absent field holds against the goal: something where it can be filled in, else nothing. */
    State ceilingOfMissingField() {
        return context.asksForFields() ? State.PARTLY : State.HOLDS;
    }

    static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    /** A number as people write it. */
    static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
