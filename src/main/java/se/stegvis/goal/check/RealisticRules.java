package se.stegvis.goal.check;

import static se.stegvis.goal.check.State.HOLDS;
import static se.stegvis.goal.check.State.MISSING;
import static se.stegvis.goal.check.State.PARTLY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.Evidence.BreakEven;
import se.stegvis.goal.Evidence.EarlierOutcome;
import se.stegvis.goal.Goal;
import se.stegvis.goal.MeasuringPoint;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.Quantity;

/** What is known about whether the goal can be reached. Facts only: where nothing is known, that is what is said. */
final class RealisticRules {

    private RealisticRules() {}

    /** People are compared with people: a target in people, or a volume written in the text, against the plan. */
    static Optional<Found> targetAbovePlanned(Reading reading) {
        var planned = reading.context().plannedParticipants();
        if (planned == null) {
            return Optional.empty();
        }
        return people(reading)
                .filter(people -> people.compareTo(BigDecimal.valueOf(planned)) > 0)
                .map(people -> Found.inFields(MISSING, Reading.plain(people), planned));
    }

    static Optional<Found> destinationsAboveAll(Reading reading) {
        return Destination.overflow(reading.goal(), reading.context())
                .map(overflow -> Found.inFields(
                        MISSING, overflow.monthsAfterExit(), Reading.plain(overflow.sum())));
    }

    static Optional<Found> nothingToCompare(Reading reading) {
        return Comparison.of(reading).isEmpty() ? Optional.of(Found.inFields(PARTLY)) : Optional.empty();
    }

    static Optional<Found> aboveEveryEarlier(Reading reading) {
        return Comparison.of(reading)
                .filter(Comparison::isBeyondAll)
                .map(comparison -> Found.inFields(
                        PARTLY,
                        comparison.outcomes.size(),
                        comparison.best(),
                        comparison.median(),
                        comparison.people()));
    }

    static Optional<Found> amongEarlier(Reading reading) {
        return Comparison.of(reading)
                .filter(comparison -> !comparison.isBeyondAll())
                .map(comparison -> Found.inFields(
                        HOLDS,
                        comparison.passed(),
                        comparison.outcomes.size(),
                        comparison.median(),
                        comparison.people()));
    }

    static Optional<Found> breakEvenUnknown(Reading reading) {
        return reading.evidence().breakEven() instanceof BreakEven.NotComputed
                ? Optional.of(Found.inFields(PARTLY))
                : Optional.empty();
    }

    static Optional<Found> belowBreakEven(Reading reading) {
        return againstBreakEven(reading, PARTLY, false);
    }

    static Optional<Found> reachesBreakEven(Reading reading) {
        return againstBreakEven(reading, HOLDS, true);
    }

    /** The break-even number belongs to one indicator; a goal on something else has nothing to do with it. */
    private static Optional<Found> againstBreakEven(Reading reading, State ceiling, boolean enough) {
        if (!(reading.evidence().breakEven() instanceof BreakEven.Needed needed)
                || !sameWords(needed.indicator(), reading.goal().indicator())) {
            return Optional.empty();
        }
        return peopleAimedAt(reading)
                .filter(people -> enough == (people.compareTo(BigDecimal.valueOf(needed.people())) >= 0))
                .map(people -> Found.inFields(
                        ceiling,
                        needed.people(),
                        needed.withinMonths(),
                        Reading.plain(people),
                        needed.model() + " " + needed.version()));
    }

    /** The number of people aimed at: said outright, or the share of the group, rounded down to whole people. */
    static Optional<BigDecimal> peopleAimedAt(Reading reading) {
        Goal goal = reading.goal();
        if (!goal.isShare()) {
            return people(reading);
        }
        return target(goal)
                .flatMap(aim -> reading.group().map(size -> aim.value
                        .multiply(BigDecimal.valueOf(size))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.FLOOR)));
    }

    private static Optional<BigDecimal> people(Reading reading) {
        var goal = reading.goal();
        return goal.target() == null
                ? peopleInText(reading.text())
                : Optional.of(goal.target()).filter(target -> isPeople(goal.unit()));
    }

    /** The first number right before a word for people: "30 deltagare". */
    private static Optional<BigDecimal> peopleInText(GoalText text) {
        var people = text.mentions(Cue.PERSON).stream()
                .map(person -> person.span().start())
                .collect(Collectors.toSet());
        return text.levels().stream()
                .filter(level -> level.role() == Quantity.Role.COUNT)
                .filter(level -> people.contains(level.span().end() + 1))
                .map(Quantity::value)
                .findFirst();
    }

    private static boolean isPeople(@Nullable String unit) {
        return unit != null && GoalText.read(unit).hasAny(Cue.PERSON, Cue.POPULATION);
    }

    private record Aim(int monthsAfterExit, BigDecimal value) {}

    /** The goal's level at the earliest point it names: what is reached at exit is what most earlier reports tell. */
    private static Optional<Aim> target(Goal goal) {
        return goal.measuringPoints().stream()
                .sorted(Comparator.comparingInt(MeasuringPoint::monthsAfterExit))
                .flatMap(point -> Optional.ofNullable(point.target())
                        .map(target -> new Aim(point.monthsAfterExit(), target))
                        .stream())
                .findFirst()
                .or(() -> Optional.ofNullable(goal.target()).map(target -> new Aim(0, target)));
    }

    private static boolean sameWords(String one, @Nullable String other) {
        return other != null
                && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    /** A goal beside what earlier insatser reached on the same indicator, in the same unit, at the same point. */
    private record Comparison(Aim aim, boolean downwards, List<EarlierOutcome> outcomes) {

        static Optional<Comparison> of(Reading reading) {
            Goal goal = reading.goal();
            return target(goal).flatMap(aim -> {
                var outcomes = reading.evidence().earlierOutcomes().stream()
                        .filter(outcome -> sameWords(outcome.indicator(), goal.indicator())
                                && (outcome.unit() == null || sameWords(outcome.unit(), goal.unit()))
                                && outcome.monthsAfterExit() == aim.monthsAfterExit)
                        .sorted(Comparator.comparing(EarlierOutcome::value))
                        .toList();
                return outcomes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Comparison(aim, aimsDownwards(goal, aim), outcomes));
            });
        }

        private static boolean aimsDownwards(Goal goal, Aim aim) {
            return goal.baseline() != null && aim.value.compareTo(goal.baseline()) < 0;
        }

        boolean isBeyondAll() {
            return passed() == outcomes.size();
        }

        /** How many earlier insatser reached less than this goal aims at. */
        long passed() {
            return outcomes.stream()
                    .map(outcome -> aim.value.compareTo(outcome.value()))
                    .filter(side -> downwards ? side < 0 : side > 0)
                    .count();
        }

        BigDecimal best() {
            return Reading.plain((downwards ? outcomes.getFirst() : outcomes.getLast()).value());
        }

        BigDecimal median() {
            int middle = outcomes.size() / 2;
            var upper = outcomes.get(middle).value();
            return Reading.plain(
                    outcomes.size() % 2 == 1
                            ? upper
                            : upper.add(outcomes.get(middle - 1).value()).divide(BigDecimal.TWO));
        }

        int people() {
            return outcomes.stream().mapToInt(EarlierOutcome::n).sum();
        }
    }
}
