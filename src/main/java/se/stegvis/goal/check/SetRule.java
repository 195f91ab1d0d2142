package se.stegvis.goal.check;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Message;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.Orientation;
import se.stegvis.goal.check.GoalSetAssessment.SetFinding;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;

/** A named policy on all goals of an insats taken together: what must be among them. */
record SetRule(String name, Orientation orientation, BiPredicate<Reading, GoalContext> meets) {

    /** Every rule on the whole set. */
    static final List<SetRule> ALL = List.of(
            new SetRule("work-result-missing", Orientation.INDIVIDUAL, SetRule::isResultOnAbilityToWork),
            new SetRule("primary-group-without-goal", Orientation.STRUCTURAL, SetRule::concernsPrimaryGroup),
            new SetRule("secondary-group-without-goal", Orientation.STRUCTURAL, SetRule::concernsSecondaryGroup));

    Optional<SetFinding> apply(List<Reading> goals, GoalContext context) {
        Predicate<Reading> met = goal -> meets.test(goal, context);
        return context.orientation() != orientation || goals.stream().anyMatch(met)
                ? Optional.empty()
                : Optional.of(new SetFinding(
                        name,
                        Message.of("goal.rule." + name + ".reason"),
                        Message.of("goal.rule." + name + ".advice")));
    }

    private static boolean isResultOnAbilityToWork(Reading goal, GoalContext context) {
        return goal.kind() == GoalKind.RESULT
                && goal.level() == GoalLevel.INDIVIDUAL
                && (isOnAbilityToWork(goal.text())
                        || isOnAbilityToWork(GoalText.read(orEmpty(goal.goal().indicator()))));
    }

    private static boolean isOnAbilityToWork(GoalText text) {
        return text.hasAny(Cue.WORK, Cue.STUDIES, Cue.WORK_ABILITY);
    }

    private static boolean concernsPrimaryGroup(Reading goal, GoalContext context) {
        return concerns(goal, context.primaryGroup(), context.secondaryGroup(), goal.level() == GoalLevel.ORGANISATION);
    }

    private static boolean concernsSecondaryGroup(Reading goal, GoalContext context) {
        return concerns(goal, context.secondaryGroup(), context.primaryGroup(), goal.level() == GoalLevel.INDIVIDUAL);
    }

    /** A goal that names one of the two groups belongs to it; of any other, its level tells. */
    private static boolean concerns(Reading goal, @Nullable String group, @Nullable String other, boolean byLevel) {
        var named = orEmpty(goal.goal().targetGroup()).strip();
        if (named.isEmpty()) {
            return byLevel;
        }
        if (named.equalsIgnoreCase(orEmpty(group).strip())) {
            return true;
        }
        return byLevel && !named.equalsIgnoreCase(orEmpty(other).strip());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
