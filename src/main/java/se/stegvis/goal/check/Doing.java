package se.stegvis.goal.check;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.Sense;

/**
 * Tells work by what it is not: the verbs of being, changing, feeling and building are few and listed, and any other that
 * nobody of the target group is the subject of is something that somebody does.
 */
final class Doing {

    private static final Cue[] NOT_WORK = {
        Cue.MODAL, Cue.NEUTRAL, Cue.STATE, Cue.DIRECTION, Cue.AIM, Cue.FUZZY, Cue.ANSWER, Cue.RECEIVE, Cue.VOLUME,
        Cue.OFFER, Cue.EVENT, Cue.LEVEL_WORD, Cue.CONTRIBUTES, Cue.OUTCOME, Cue.WORK, Cue.STUDIES, Cue.WORK_ABILITY,
        Cue.BOUND, Cue.PERSON, Cue.STANDARD, Cue.LIGHT
    };

    private static final Set<Sense> WORK = EnumSet.of(
            Sense.ARRANGE,
            Sense.PRODUCE,
            Sense.INVESTIGATE,
            Sense.EDUCATE,
            Sense.EQUIP,
            Sense.START,
            Sense.INTRODUCE,
            Sense.USE);
    private static final Set<Sense> IN_PLACE =
            EnumSet.of(Sense.AGREEMENT, Sense.DOCUMENT, Sense.ORG, Sense.WAY, Sense.ECONOMY, Sense.EVENT, Sense.STUDY);

    private static final Set<Sense> REPEATED = EnumSet.of(Sense.EVENT, Sense.SERVICE, Sense.DOCUMENT, Sense.STUDY);
    private static final Set<Sense> GIVING = EnumSet.of(Sense.OFFER, Sense.GET, Sense.HELP);

    private static final Set<Sense> PEOPLE = EnumSet.of(Sense.PARTICIPANT, Sense.PERSON_GENERAL, Sense.STAFF, Sense.EMPLOYER);
    private static final Set<Sense> NAMED = EnumSet.of(Sense.EVENT, Sense.DOCUMENT, Sense.STUDY);
    private static final Set<Sense> REACHING = EnumSet.of(Sense.EDUCATE, Sense.INFORM, Sense.CONTACT);

    private Doing() {}

    /** Whether the main verb is one of work, with nobody before it but those who write the goal. */
    static boolean isIn(GoalText text) {
        var frame = text.frame();
        var subject = frame.nounSenses(frame.subject().head());
        boolean listed = frame.verbSenses().stream().anyMatch(WORK::contains) && !isPeople(subject);
        return listed
                || text.firstVerbBeside(NOT_WORK)
                        .filter(verb -> text.inOrder(Cue.PERSON, Cue.POPULATION, Cue.CONDITION, Cue.SOCIETY).stream()
                                .noneMatch(who -> !text.isAside(who) && who.isBefore(verb)))
                        .isPresent();
    }

    /** Whether a thing is done again and again at stated times: "månatliga frukostklubbar", "handledning en gång i månaden". */
    static boolean isRepeated(GoalText text) {
        var frame = text.frame();
        return text.has(Cue.FREQUENCY)
                && Stream.of(frame.subject(), frame.object())
                        .flatMap(part -> frame.nounSenses(part.head()).stream())
                        .anyMatch(REPEATED::contains);
    }

    /** Whether a thing that happens or is handed over is all that is named: "Månatliga frukostklubbar under hela projektet". */
    static boolean isNamed(GoalText text) {
        var frame = text.frame();
        return !frame.hasVerb() && frame.nounSenses(frame.subject().head()).stream().anyMatch(NAMED::contains);
    }

    /** Whether a thing that happens or is handed over is to be finished: "Upphandlingen är avslutad den 31 mars". */
    static boolean isFinished(GoalText text) {
        var frame = text.frame();
        return frame.isPassive() && frame.nounSenses(frame.subject().head()).stream().anyMatch(NAMED::contains);
    }

    /** Whether it is done to people, and nothing says how many of them: "Språkstödjare ska utbildas". */
    static boolean isToPeopleWithoutNumber(GoalText text) {
        var frame = text.frame();
        return frame.isPassive()
                && frame.verbSenses().stream().anyMatch(REACHING::contains)
                && !text.has(Cue.FREQUENCY)
                && text.quantities().stream().noneMatch(quantity -> quantity.role().isLevel())
                && frame.nounSenses(frame.subject().head()).stream().anyMatch(PEOPLE::contains);
    }

    /** Whether people of the target group are offered or given something, and nothing says how much. */
    static boolean isGiving(GoalText text) {
        var frame = text.frame();
        return frame.verbSenses().stream().anyMatch(GIVING::contains)
                && (isPeople(frame.nounSenses(frame.subject().head()))
                        || isPeople(frame.nounSenses(frame.object().head())));
    }

    /** Whether something that organisations have or lack is to be theirs: "har beslutsmandat från alla parter". */
    static boolean isInPlace(GoalText text) {
        var frame = text.frame();
        return frame.hasVerb()
                && frame.subject().head() >= 0
                && !isPeople(frame.nounSenses(frame.subject().head()))
                && frame.nounSenses(frame.object().head()).stream().anyMatch(IN_PLACE::contains);
    }

    private static boolean isPeople(Set<Sense> senses) {
        return senses.contains(Sense.PARTICIPANT) || senses.contains(Sense.PERSON_GENERAL);
    }
}
