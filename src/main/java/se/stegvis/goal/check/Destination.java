package se.stegvis.goal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.MeasuringPoint;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;

/** Where a participant goes after an insats. Each goes to one, so the shares of all of them make at most the whole. */
enum Destination {
    WORK(Cue.WORK),
    STUDIES(Cue.STUDIES),
    REHABILITATION(Cue.REHABILITATION);

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Cue cue;

    Destination(Cue cue) {
        this.cue = cue;
    }

    /** A measuring point at which the destinations' shares are more than everybody. */
    record Overflow(int monthsAfterExit, BigDecimal sum) {}

    /** Whether a goal is the share that goes on to one destination. */
    static boolean isOne(Goal goal) {
        return of(goal).isPresent();
    }

    /** The first measuring point at which this goal and the others together send more people on than there are. */
    static Optional<Overflow> overflow(Goal goal, GoalContext context) {
        if (of(goal).isEmpty()) {
            return Optional.empty();
        }
        var goals = new ArrayList<Goal>(List.of(goal));
        context.otherGoals().stream()
                .filter(other -> Objects.equals(other.targetGroup(), goal.targetGroup()))
                .forEach(goals::add);
        return goal.measuringPoints().stream()
                .map(MeasuringPoint::monthsAfterExit)
                .sorted()
                .map(months -> new Overflow(months, sumAt(goals, months)))
                .filter(overflow -> overflow.sum.compareTo(ALL) > 0)
                .findFirst();
    }

    /** Two goals on the same destination aim at the same people: the higher one counts. */
    private static BigDecimal sumAt(List<Goal> goals, int months) {
        Map<Destination, BigDecimal> shares = new EnumMap<>(Destination.class);
        for (var goal : goals) {
            of(goal).ifPresent(destination -> targetsAt(goal, months)
                    .forEach(share -> shares.merge(destination, share, BigDecimal::max)));
        }
        return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<BigDecimal> targetsAt(Goal goal, int months) {
        return goal.measuringPoints().stream()
                .filter(point -> point.monthsAfterExit() == months)
                .flatMap(point -> Stream.ofNullable(point.target()));
    }

    /** The goal's destination, where it is a share and names exactly one: "arbete eller studier" is a sum already. */
    private static Optional<Destination> of(Goal goal) {
        if (!goal.isShare()) {
            return Optional.empty();
        }
        GoalText text = goal.indicator() == null ? Reading.read(goal) : GoalText.read(goal.indicator());
        var named = Stream.of(values()).filter(destination -> text.has(destination.cue)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
