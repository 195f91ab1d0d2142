package se.stegvis.funding.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.Goal;
import se.stegvis.goal.MeasuringPoint;
import se.stegvis.shell.SharedRow;

/** The typed fields of a goal, by the names that {@link se.stegvis.funding.GoalService} uses. */
final class GoalParts {

    static final SharedRow.Part<Goal> TEXT = part(Goal::text, Goal.Builder::text);
    static final SharedRow.Part<Goal> TARGET_GROUP =
            part(Goal::targetGroup, (goal, typed) -> goal.targetGroup(orNull(typed)));
    static final SharedRow.Part<Goal> GROUP_SIZE = part(
            goal -> goal.groupSize() == null ? null : goal.groupSize().toString(),
            (goal, typed) -> goal.groupSize(Fields.whole("groupSize", typed)));
    static final SharedRow.Part<Goal> INDICATOR = part(Goal::indicator, (goal, typed) -> goal.indicator(orNull(typed)));
    static final SharedRow.Part<Goal> UNIT = part(Goal::unit, (goal, typed) -> goal.unit(orNull(typed)));
    static final SharedRow.Part<Goal> BASELINE = part(
            goal -> Fields.number(goal.baseline()), (goal, typed) -> goal.baseline(Fields.number("baseline", typed)));
    static final SharedRow.Part<Goal> TARGET =
            part(goal -> Fields.number(goal.target()), (goal, typed) -> goal.target(Fields.number("target", typed)));
    static final SharedRow.Part<Goal> SOURCE = part(Goal::source, (goal, typed) -> goal.source(orNull(typed)));
    static final SharedRow.Part<Goal> RESPONSIBLE =
            part(Goal::responsible, (goal, typed) -> goal.responsible(orNull(typed)));

    private GoalParts() {}

    /** The level at a point of each participant's own way. */
    static SharedRow.Part<Goal> measuringPoint(int months) {
        return new SharedRow.Part<>(
                goal -> goal.measuringPoints().stream()
                        .filter(point -> point.monthsAfterExit() == months)
                        .findFirst()
                        .map(point -> Fields.number(point.target()))
                        .orElse(""),
                (goal, typed) -> goal.toBuilder()
                        .measuringPoints(with(goal.measuringPoints(), months, Fields.number("measuringPoints", typed)))
                        .build());
    }

    private static List<MeasuringPoint> with(List<MeasuringPoint> points, int months, @Nullable BigDecimal target) {
        List<MeasuringPoint> all = new ArrayList<>(
                points.stream().filter(point -> point.monthsAfterExit() != months).toList());
        if (target != null) {
            all.add(MeasuringPoint.monthsAfterExit(months, target));
        }
        all.sort(Comparator.comparingInt(MeasuringPoint::monthsAfterExit));
        return all;
    }

    private static SharedRow.Part<Goal> part(
            Function<Goal, @Nullable String> read, BiFunction<Goal.Builder, String, Goal.Builder> write) {
        return new SharedRow.Part<>(
                goal -> {
                    String text = read.apply(goal);
                    return text == null ? "" : text;
                },
                (goal, typed) -> write.apply(goal.toBuilder(), typed).build());
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed;
    }
}
