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
        return hasDirection(reading.text());
    }

    private static boolean hasDirection(GoalText text) {
        return text.has(Cue.DIRECTION);
    }

    private static boolean canBeTold(Reading reading) {
        return reading.hasTargetField() || saysHowFar(reading.text());
    }

    /** Whether the words themselves let anyone tell if the goal is reached. */
    static boolean saysHowFar(GoalText text) {
        boolean soft = !softWords(text).isEmpty();
        return ((text.hasVerb() || text.hasNounBeside()) && text.levels().stream().anyMatch(level -> isAimedAt(level, text, soft)))
                || text.has(Cue.LEVEL_WORD)
                || (text.has(Cue.ALWAYS) && !soft)
                || (hasDirection(text) && (text.has(Cue.COMPARISON) || text.comparesWithNamed()))
                || (!hasDirection(text) && !soft && isDoneOrNot(text));
    }

    /** The words that mean what each reader wants, save where they are the subject of a course or a report. */
    static List<Mention> softWords(GoalText text) {
        return text.mentions(Cue.FUZZY).stream()
                .filter(soft -> !text.has(Cue.DELIVERABLE) || !text.isTopic(soft))
                .toList();
    }

    /** All or none of something soft is no level, nor is the number of activities that are to lead to something else. */
    private static boolean isAimedAt(Quantity level, GoalText text, boolean soft) {
        return !(level.isAllOrNone() && soft) && !text.isMeans(level.span());
    }

    /** A yes or no that anyone can check: one named thing delivered, or an event at a time. */
    private static boolean isDoneOrNot(GoalText text) {
        if (Doing.isToPeopleWithoutNumber(text)) {
            return false;
        }
        boolean thing = text.mentions(Cue.DELIVERABLE).stream().anyMatch(mention -> !text.isDescription(mention));
        boolean oneThing = text.mentions(Cue.DELIVERABLE).stream().anyMatch(text::isOneThing);
        boolean done = text.inOrder(Cue.ACTIVITY, Cue.EVENT).stream().anyMatch(verb -> !text.isDescription(verb))
                || Doing.isIn(text);
        boolean given = text.hasVerb() ? thing && text.has(Cue.RECEIVE) : !text.has(Cue.PERSON);
        boolean built = Doing.isIn(text) && text.beginsWithOne() && !text.has(Cue.WAY_OF_WORKING);
        boolean inPlace = text.setsTime() && (Doing.isInPlace(text) || Doing.isNamed(text) || Doing.isFinished(text));
        return built || inPlace || Doing.isRepeated(text) || (done && (oneThing || text.setsTime())) || (given && text.setsTime());
    }

    private static Optional<Found> missing(Reading reading, boolean missing) {
        return missing && !reading.text().isEmpty()
                ? Optional.of(Found.inFields(reading.ceilingOfMissingField()))
                : Optional.empty();
    }
}
