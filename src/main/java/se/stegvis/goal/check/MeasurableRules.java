package se.stegvis.goal.check;

import static se.stegvis.goal.check.State.MISSING;
import static se.stegvis.goal.check.State.PARTLY;

import java.util.List;
import java.util.Optional;
import se.stegvis.goal.TextSpan;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.GoalText.Mention;
import se.stegvis.goal.language.Quantity;
import se.stegvis.goal.language.TimeMention;

/** One can tell to what extent the goal is reached. */
final class MeasurableRules {

    private MeasurableRules() {}

    static Optional<Found> directionWithoutLevel(Reading reading) {
        var spans = reading.text().mentions(Cue.DIRECTION).stream().map(Mention::span).toList();
        return canBeTold(reading) || spans.isEmpty() ? Optional.empty() : Optional.of(Found.at(PARTLY, spans));
    }

    /** Ages, paragraphs and the ends of a scale are numbers, but nobody aims at them. */
    static Optional<Found> numbersThatAreNoTarget(Reading reading) {
        List<TextSpan> spans = reading.text().quantities().stream()
                .filter(quantity -> !quantity.role().isLevel() && quantity.role() != Quantity.Role.TIME)
                .map(Quantity::span)
                .toList();
        return canBeTold(reading) || hasDirection(reading) || spans.isEmpty()
                ? Optional.empty()
                : Optional.of(Found.at(MISSING, spans));
    }

    static Optional<Found> noLevel(Reading reading) {
        return canBeTold(reading)
                        || hasDirection(reading)
                        || numbersThatAreNoTarget(reading).isPresent()
                ? Optional.empty()
                : Optional.of(Found.inFields(MISSING));
    }

    static Optional<Found> indicatorMissing(Reading reading) {
        return missing(reading, Reading.isBlank(reading.goal().indicator()));
    }

    /** Asked for only where something is to change: what is done for the first time starts from nothing. */
    static Optional<Found> baselineMissing(Reading reading) {
        boolean startsFromSomething =
                switch (reading.kind()) {
                    case RESULT, IMPACT, PROCESS -> true;
                    case ACTIVITY, VOLUME, UNCLEAR -> false;
                };
        return missing(reading, startsFromSomething && reading.goal().baseline() == null);
    }

    /** The text may say the level; as a field it can be compared, added up and followed. */
    static Optional<Found> targetMissing(Reading reading) {
        boolean levelInText = !reading.text().levels().isEmpty();
        return missing(reading, levelInText && !reading.hasTargetField());
    }

    static Optional<Found> sourceMissing(Reading reading) {
        return missing(reading, Reading.isBlank(reading.goal().source()));
    }

    /** "40 % till arbete" of whom? A share of a change ("minska med 20 %") is a share of what was before. */
    static Optional<Found> shareWithoutGroup(Reading reading) {
        GoalText text = reading.text();
        var shares = text.levels().stream()
                .filter(level -> level.role() == Quantity.Role.SHARE)
                .map(Quantity::span)
                .toList();
        boolean isShare = reading.goal().isShare() || !shares.isEmpty();
        boolean hasGroup = !Reading.isBlank(reading.goal().targetGroup())
                || reading.group().isPresent()
                || text.hasAny(Cue.PERSON, Cue.POPULATION, Cue.ORGANISATION, Cue.DIRECTION);
        return isShare && !hasGroup
                ? Optional.of(Found.at(reading.ceilingOfMissingField(), shares))
                : Optional.empty();
    }

    private static boolean hasDirection(Reading reading) {
        return reading.text().has(Cue.DIRECTION);
    }

    private static boolean canBeTold(Reading reading) {
        GoalText text = reading.text();
        return reading.hasTargetField()
                || !text.levels().isEmpty()
                || (hasDirection(reading) && text.has(Cue.COMPARISON))
                || (!hasDirection(reading) && isDoneOrNot(text));
    }

    /** A yes or no that anyone can check: one named thing delivered, or an event on a day. */
    private static boolean isDoneOrNot(GoalText text) {
        boolean oneThing = text.hasAny(Cue.ACTIVITY, Cue.EVENT)
                && text.mentions(Cue.DELIVERABLE).stream().anyMatch(text::isOneThing);
        boolean onADay = text.hasAny(Cue.ACTIVITY, Cue.EVENT)
                && !text.times(TimeMention.Sort.CALENDAR).isEmpty();
        return oneThing || onADay;
    }

    private static Optional<Found> missing(Reading reading, boolean missing) {
        return missing && !reading.text().isEmpty()
                ? Optional.of(Found.inFields(reading.ceilingOfMissingField()))
                : Optional.empty();
    }
}
