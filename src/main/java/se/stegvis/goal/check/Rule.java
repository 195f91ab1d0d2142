package se.stegvis.goal.check;

import static se.stegvis.goal.check.Criterion.ACCEPTED;
import static se.stegvis.goal.check.Criterion.MEASURABLE;
import static se.stegvis.goal.check.Criterion.REALISTIC;
import static se.stegvis.goal.check.Criterion.SPECIFIC;
import static se.stegvis.goal.check.Criterion.TIME_BOUND;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.stegvis.foundation.Message;

/**
 * A named policy on one criterion. A new rule is a function, a line in {@link #ALL} and two texts in each bundle,
 * {@code goal.rule.NAME.reason} and {@code goal.rule.NAME.advice}.
 */
record Rule(String name, Criterion criterion, Function<Reading, Optional<Found>> policy) {

    /** Every rule, in the order their findings are told. */
    static final List<Rule> ALL = List.of(
            new Rule("empty-text", SPECIFIC, SpecificRules::emptyText),
            new Rule("text-too-long", SPECIFIC, SpecificRules::textTooLong),
            new Rule("joined-goals", SPECIFIC, SpecificRules::joinedGoals),
            new Rule("fuzzy-words", SPECIFIC, SpecificRules::fuzzyWords),
            new Rule("nothing-to-point-at", SPECIFIC, SpecificRules::nothingToPointAt),
            new Rule("share-of-nobody", SPECIFIC, SpecificRules::shareOfNobody),
            new Rule("nobody-named", SPECIFIC, SpecificRules::nobodyNamed),
            new Rule("activity-as-result", SPECIFIC, SpecificRules::activityAsResult),
            new Rule("volume-as-result", SPECIFIC, SpecificRules::volumeAsResult),
            new Rule("direction-without-level", MEASURABLE, MeasurableRules::directionWithoutLevel),
            new Rule("numbers-no-target", MEASURABLE, MeasurableRules::numbersThatAreNoTarget),
            new Rule("no-level", MEASURABLE, MeasurableRules::noLevel),
            new Rule("indicator-missing", MEASURABLE, MeasurableRules::indicatorMissing),
            new Rule("baseline-missing", MEASURABLE, MeasurableRules::baselineMissing),
            new Rule("target-missing", MEASURABLE, MeasurableRules::targetMissing),
            new Rule("source-missing", MEASURABLE, MeasurableRules::sourceMissing),
            new Rule("share-without-group", MEASURABLE, MeasurableRules::shareWithoutGroup),
            new Rule("direction-against-target", MEASURABLE, ConsistencyRules::directionAgainstTarget),
            new Rule("points-against-direction", MEASURABLE, ConsistencyRules::pointsAgainstDirection),
            new Rule("indicator-against-unit", MEASURABLE, ConsistencyRules::indicatorAgainstUnit),
            new Rule("no-party-concerned", ACCEPTED, AcceptedRules::noPartyConcerned),
            new Rule("acceptance-refused", ACCEPTED, AcceptedRules::refused),
            new Rule("acceptance-pending", ACCEPTED, AcceptedRules::pending),
            new Rule("target-above-planned", REALISTIC, RealisticRules::targetAbovePlanned),
            new Rule("destinations-above-100", REALISTIC, RealisticRules::destinationsAboveAll),
            new Rule("nothing-to-compare", REALISTIC, RealisticRules::nothingToCompare),
            new Rule("above-every-earlier", REALISTIC, RealisticRules::aboveEveryEarlier),
            new Rule("among-earlier", REALISTIC, RealisticRules::amongEarlier),
            new Rule("break-even-unknown", REALISTIC, RealisticRules::breakEvenUnknown),
            new Rule("below-break-even", REALISTIC, RealisticRules::belowBreakEven),
            new Rule("reaches-break-even", REALISTIC, RealisticRules::reachesBreakEven),
            new Rule("measuring-point-no-deadline", TIME_BOUND, TimeRules::measuringPointIsNoDeadline),
            new Rule("vague-time", TIME_BOUND, TimeRules::vagueTime),
            new Rule("no-date", TIME_BOUND, TimeRules::noDate),
            new Rule("date-outside-period", TIME_BOUND, TimeRules::dateOutsidePeriod));

    Optional<Finding> apply(Reading reading) {
        return policy.apply(reading)
                .map(found -> new Finding(
                        name,
                        criterion,
                        found.ceiling(),
                        found.spans(),
                        new Message("goal.rule." + name + ".reason", found.arguments()),
                        new Message("goal.rule." + name + ".advice", found.arguments())));
    }
}
