package se.stegvis.goal.check;

import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;

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

    private Doing() {}

    /** Whether the main verb is one of work, with nobody before it but those who write the goal. */
    static boolean isIn(GoalText text) {
        return text.firstVerbBeside(NOT_WORK)
                .filter(verb -> text.inOrder(Cue.PERSON, Cue.POPULATION, Cue.CONDITION, Cue.SOCIETY).stream()
                        .noneMatch(who -> !text.isAside(who) && who.isBefore(verb)))
                .isPresent();
    }

    /** Whether it also is no way of working that something is done with. */
    static boolean isOwn(GoalText text) {
        return text.firstVerbBeside(NOT_WORK)
                .filter(verb -> isIn(text))
                .filter(verb -> !text.isPassive(verb)
                        || text.mentions(Cue.WAY_OF_WORKING).stream()
                                .noneMatch(way -> !text.isAside(way) && way.isBefore(verb)))
                .isPresent();
    }
}
