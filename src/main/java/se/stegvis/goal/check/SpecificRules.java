package se.stegvis.goal.check;

import static se.stegvis.goal.check.State.HOLDS;
import static se.stegvis.goal.check.State.MISSING;
import static se.stegvis.goal.check.State.PARTLY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.TextSpan;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.GoalText.Joint;
import se.stegvis.goal.language.GoalText.Mention;

/** One thing, and everybody understands what is meant. */
final class SpecificRules {

    private static final int WORDS_QUOTED = 3;

    private SpecificRules() {}

    static Optional<Found> emptyText(Reading reading) {
        return reading.text().isEmpty() ? Optional.of(Found.inFields(MISSING)) : Optional.empty();
    }

    static Optional<Found> textTooLong(Reading reading) {
        return reading.goal().text().length() > SmartCheck.LONGEST_TEXT
                ? Optional.of(Found.inFields(PARTLY, SmartCheck.LONGEST_TEXT))
                : Optional.empty();
    }

    /**
     * Two aims joined by "och" or "samt". Things enumerated within one aim are left alone: only where both sides have a
     * "ska" of their own, or both a verb that states an aim, is the advice to split them.
     */
    static Optional<Found> joinedGoals(Reading reading) {
        var modals = Extent.bySentence(reading.text().mentions(Cue.MODAL));
        var aims = Extent.bySentence(reading.text().mentions(Cue.AIM));
        var spans = reading.text().joints().stream()
                .filter(joint -> Extent.surrounds(modals, joint) || Extent.surrounds(aims, joint))
                .map(Joint::span)
                .toList();
        return spans.isEmpty() ? Optional.empty() : Optional.of(Found.at(PARTLY, spans));
    }

    /**
     * A word that each reader fills with something else. Where a level tells what is meant it is only remarked on, and
     * where people's answers are counted it is their word.
     */
    static Optional<Found> fuzzyWords(Reading reading) {
        boolean countedAnswers =
                reading.text().has(Cue.ANSWER) && !reading.text().levels().isEmpty();
        var spans = MeasurableRules.softWords(reading.text()).stream().map(Mention::span).toList();
        return spans.isEmpty() || countedAnswers
                ? Optional.empty()
                : Optional.of(Found.at(
                        MeasurableRules.saysHowFar(reading.text()) ? HOLDS : PARTLY, spans, quoted(reading, spans)));
    }

    /** Nothing that can be counted, pointed at or seen done, neither in the sentence nor in the fields. */
    static Optional<Found> nothingToPointAt(Reading reading) {
        GoalText text = reading.text();
        boolean inFields = reading.hasTargetField() && !Reading.isBlank(reading.goal().indicator());
        return inFields || text.isEmpty() || MeasurableRules.saysHowFar(text) || Concrete.isIn(text)
                ? Optional.empty()
                : Optional.of(Found.inFields(PARTLY));
    }

    /** "Hälften ska ut i jobb": half of whom? */
    static Optional<Found> shareOfNobody(Reading reading) {
        boolean named = !Reading.isBlank(reading.goal().targetGroup())
                || reading.text().hasAny(Cue.PERSON, Cue.POPULATION, Cue.ORGANISATION, Cue.SOCIETY);
        return !named && reading.text().hasShareOfNobody()
                ? Optional.of(Found.inFields(PARTLY))
                : Optional.empty();
    }

    static Optional<Found> nobodyNamed(Reading reading) {
        boolean named = !Reading.isBlank(reading.goal().targetGroup())
                || reading.text().hasAny(Cue.PERSON, Cue.POPULATION, Cue.ORGANISATION, Cue.SOCIETY);
        return named || reading.text().isEmpty() || !reading.kind().promisesChange()
                ? Optional.empty()
                : Optional.of(Found.inFields(reading.ceilingOfMissingField()));
    }

    static Optional<Found> activityAsResult(Reading reading) {
        return dressedAsResult(reading, GoalKind.ACTIVITY);
    }

    static Optional<Found> volumeAsResult(Reading reading) {
        return dressedAsResult(reading, GoalKind.VOLUME);
    }

    /** Remarked on wherever it occurs; held against the goal only where the applicant calls it a result. */
    private static Optional<Found> dressedAsResult(Reading reading, GoalKind actual) {
        var recognised = reading.recognisedKind();
        boolean called = reading.goal().kind() != null && reading.goal().kind().promisesChange();
        return recognised.value() == actual
                ? Optional.of(Found.at(called ? PARTLY : HOLDS, recognised.spans()))
                : Optional.empty();
    }

    private static String quoted(Reading reading, List<TextSpan> spans) {
        return spans.stream()
                .map(span -> span.of(reading.goal().text()))
                .distinct()
                .limit(WORDS_QUOTED)
                .map(word -> "”" + word + "”")
                .collect(Collectors.joining(", "));
    }

    /** First and last place of a cue within a sentence. */
    private record Extent(int first, int last) {

        static Map<Integer, Extent> bySentence(List<Mention> mentions) {
            var extents = new HashMap<Integer, Extent>();
            for (var mention : mentions) {
                extents.merge(
                        mention.sentence(),
                        new Extent(mention.first(), mention.first()),
                        (soFar, here) -> new Extent(soFar.first, here.last));
            }
            return extents;
        }

        static boolean surrounds(Map<Integer, Extent> extents, Joint joint) {
            var extent = extents.get(joint.sentence());
            return extent != null && extent.first < joint.token() && joint.token() < extent.last;
        }
    }
}
