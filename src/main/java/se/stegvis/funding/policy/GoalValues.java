package se.stegvis.funding.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.goal.Goal;
import se.stegvis.goal.MeasuringPoint;

/** What a goal's fields take, and what of it is a promise to the parties. */
public final class GoalValues {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_UNIT = 40;
    private static final int MOST_POINTS = 10;
    private static final int LATEST_POINT_MONTHS = 120;
    private static final int LARGEST_GROUP = 1_000_000;
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final BigDecimal WHOLE_SHARE = new BigDecimal("100");

    private GoalValues() {}

    /**
     * The goal as it is stored: without parties, whose answers are kept apart, and with blank parts missing.
     *
     * @throws InvalidInputException with a fault for every part that cannot be stored
     */
    public static Goal checked(Goal goal, Set<String> declared) {
        Faults faults = new Faults(declared);
        Goal checked = Goal.builder(faults.text("text", goal.text(), LONGEST_TEXT))
                .kind(goal.kind())
                .level(goal.level())
                .targetGroup(line(faults, "targetGroup", goal.targetGroup(), LONGEST_LINE))
                .groupSize(groupSize(faults, goal.groupSize()))
                .indicator(line(faults, "indicator", goal.indicator(), LONGEST_LINE))
                .unit(line(faults, "unit", goal.unit(), LONGEST_UNIT))
                .baseline(number(faults, "baseline", goal.baseline(), goal.isShare()))
                .target(number(faults, "target", goal.target(), goal.isShare()))
                .measuringPoints(points(faults, goal))
                .source(line(faults, "source", goal.source(), LONGEST_LINE))
                .responsible(line(faults, "responsible", goal.responsible(), LONGEST_LINE))
                .deadline(deadline(faults, goal.deadline()))
                .build();
        faults.throwIfAny();
        return checked;
    }

    /** What the parties stand behind: when two versions of a goal differ in it, they are asked again. */
    public static Goal promise(Goal goal) {
        return Goal.builder(goal.text())
                .kind(goal.kind())
                .level(goal.level())
                .indicator(goal.indicator())
                .unit(goal.unit())
                .baseline(goal.baseline())
                .target(goal.target())
                .measuringPoints(goal.measuringPoints())
                .deadline(goal.deadline())
                .build();
    }

    private static @Nullable String line(Faults faults, String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : faults.text(field, text, longest);
    }

    private static @Nullable Integer groupSize(Faults faults, @Nullable Integer size) {
        if (size != null && (size < 0 || size > LARGEST_GROUP)) {
            faults.add("groupSize", "funding.input.range", 0, LARGEST_GROUP);
        }
        return size;
    }

    private static @Nullable BigDecimal number(
            Faults faults, String field, @Nullable BigDecimal number, boolean share) {
        if (number == null) {
            return null;
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (number.signum() < 0) {
            faults.add(field, "funding.input.negative");
        } else if (share && number.compareTo(WHOLE_SHARE) > 0) {
            faults.add(field, "funding.input.share");
        } else if (number.compareTo(LARGEST) > 0) {
            faults.add(field, "funding.input.range", 0, LARGEST.intValue());
        } else if (plain.scale() > MOST_DECIMALS) {
            faults.add(field, "funding.input.decimals", MOST_DECIMALS);
        }
        // 25, 25.0 and 2.5E+1 are one number and must not undo what has been accepted.
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static List<MeasuringPoint> points(Faults faults, Goal goal) {
        if (goal.measuringPoints().size() > MOST_POINTS) {
            faults.add("measuringPoints", "funding.input.points", MOST_POINTS);
            return List.of();
        }
        return goal.measuringPoints().stream()
                .map(point -> {
                    if (point.monthsAfterExit() > LATEST_POINT_MONTHS) {
                        faults.add("measuringPoints", "funding.input.range", 0, LATEST_POINT_MONTHS);
                    }
                    return new MeasuringPoint(
                            line(faults, "measuringPoints", point.label(), LONGEST_LINE),
                            point.monthsAfterExit(),
                            number(faults, "measuringPoints", point.target(), goal.isShare()));
                })
                .toList();
    }

    private static @Nullable LocalDate deadline(Faults faults, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FieldValues.FIRST_YEAR || day.getYear() > FieldValues.LAST_YEAR)) {
            faults.add("deadline", "funding.input.dateRange", FieldValues.FIRST_YEAR, FieldValues.LAST_YEAR);
        }
        return day;
    }
}
