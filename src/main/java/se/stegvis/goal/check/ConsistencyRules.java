package se.stegvis.goal.check;

import static se.stegvis.goal.check.State.PARTLY;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.Goal;
import se.stegvis.goal.MeasuringPoint;
import se.stegvis.goal.TextSpan;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.GoalText.Mention;

/** What a goal's sentence and fields say has to agree. */
final class ConsistencyRules {

    private ConsistencyRules() {}

    /** Which way the sentence points. A sentence with words for both is about several things and states none. */
    private enum Direction {
        UP,
        DOWN;

        static Optional<Direction> of(GoalText text) {
            boolean rises = text.has(Cue.RISE);
            return rises == text.has(Cue.FALL) ? Optional.empty() : Optional.of(rises ? UP : DOWN);
        }

        static Optional<Direction> of(BigDecimal from, BigDecimal to) {
            int way = to.compareTo(from);
            return way == 0 ? Optional.empty() : Optional.of(way > 0 ? UP : DOWN);
        }
    }

    /** "Ska öka", but the target is lower than the baseline. */
    static Optional<Found> directionAgainstTarget(Reading reading) {
        var goal = reading.goal();
        var baseline = goal.baseline();
        var target = lastTarget(goal);
        if (baseline == null || target == null || isDestinationWithPoints(goal)) {
            return Optional.empty();
        }
        var said = Direction.of(reading.text());
        return said.isPresent() && Direction.of(baseline, target).filter(way -> way != said.get()).isPresent()
                ? Optional.of(Found.at(
                        PARTLY, words(reading.text()), Reading.plain(baseline), Reading.plain(target)))
                : Optional.empty();
    }

    /**
     * Levels that go back and forth along a participant's way. Shares that go on to studies or rehabilitation may fall
     * as others rise: there only the sentence's own direction binds.
     */
    static Optional<Found> pointsAgainstDirection(Reading reading) {
        var goal = reading.goal();
        var said = Direction.of(reading.text());
        if (Destination.isOne(goal) && said.isEmpty()) {
            return Optional.empty();
        }
        var baseline = goal.baseline();
        var target = goal.target();
        var way = said.or(() ->
                baseline == null || target == null ? Optional.empty() : Direction.of(baseline, target));
        var levels = levels(goal);
        return way.flatMap(direction -> IntStream.range(1, levels.size())
                .filter(i -> Direction.of(levels.get(i - 1), levels.get(i))
                        .filter(step -> step != direction)
                        .isPresent())
                .mapToObj(i -> Found.at(
                        PARTLY,
                        words(reading.text()),
                        Reading.plain(levels.get(i - 1)),
                        Reading.plain(levels.get(i))))
                .findFirst());
    }

    /** "Andel i arbete" counted in days, "antal deltagare" counted in per cent. */
    static Optional<Found> indicatorAgainstUnit(Reading reading) {
        var goal = reading.goal();
        var indicator = goal.indicator();
        var unit = goal.unit();
        if (indicator == null || unit == null || unit.isBlank()) {
            return Optional.empty();
        }
        var first = GoalText.read(indicator).first(Cue.SHARE, Cue.AMOUNT, Cue.AVERAGE).map(Mention::cue);
        boolean unfit = first.filter(cue -> cue == Cue.SHARE && !goal.isShare()).isPresent()
                || first.filter(cue -> cue == Cue.AMOUNT && goal.isShare()).isPresent();
        return unfit
                ? Optional.of(Found.inFields(PARTLY, indicator.strip(), unit.strip()))
                : Optional.empty();
    }

    private static boolean isDestinationWithPoints(Goal goal) {
        return Destination.isOne(goal) && goal.target() == null;
    }

    private static @Nullable BigDecimal lastTarget(Goal goal) {
        if (goal.target() != null) {
            return goal.target();
        }
        var levels = levels(goal);
        return levels.isEmpty() ? null : levels.getLast();
    }

    private static List<BigDecimal> levels(Goal goal) {
        return goal.measuringPoints().stream()
                .sorted(Comparator.comparingInt(MeasuringPoint::monthsAfterExit))
                .flatMap(point -> Stream.ofNullable(point.target()))
                .toList();
    }

    private static List<TextSpan> words(GoalText text) {
        return text.inOrder(Cue.RISE, Cue.FALL).stream().map(Mention::span).toList();
    }
}
