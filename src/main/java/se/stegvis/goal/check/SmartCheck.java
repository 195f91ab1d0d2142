package se.stegvis.goal.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;

/**
 * Checks goals against SMART. Pure: the same input gives the same answer, any text is read without failing, and
 * several threads may share one check.
 *
 * <p>A colleague's advice: each finding says what it rests on and what to do, and can be declined. Accepted comes from
 * the parties' own answers only, Realistic from evidence only.
 */
public final class SmartCheck {

    /** Characters of a goal's text that are read, in UTF-16 code units. What comes after is remarked on, not checked. */
    public static final int LONGEST_TEXT = 50_000;

    /** Checks one goal. */
    public SmartAssessment check(Goal goal, GoalContext context, Evidence evidence) {
        return assess(Reading.of(goal, context, evidence));
    }

    /** Checks all goals of an insats, each beside the others, and then the goals taken together. */
    public GoalSetAssessment checkAll(List<Goal> goals, GoalContext context, Evidence evidence) {
        var readings = IntStream.range(0, goals.size())
                .mapToObj(i -> Reading.of(goals.get(i), context.withOtherGoals(allBut(goals, i)), evidence))
                .toList();
        var findings = SetRule.ALL.stream()
                .flatMap(rule -> rule.apply(readings, context).stream())
                .toList();
        return new GoalSetAssessment(readings.stream().map(SmartCheck::assess).toList(), findings);
    }

    private static SmartAssessment assess(Reading reading) {
        var findings = Rule.ALL.stream()
                .flatMap(rule -> rule.apply(reading).stream())
                .toList();
        return SmartAssessment.of(findings, reading.recognisedKind(), reading.recognisedLevel());
    }

    private static List<Goal> allBut(List<Goal> goals, int index) {
        return Stream.concat(goals.subList(0, index).stream(), goals.subList(index + 1, goals.size()).stream())
                .toList();
    }
}
