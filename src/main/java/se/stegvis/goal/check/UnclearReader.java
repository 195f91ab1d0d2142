package se.stegvis.goal.check;

import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;

/** Tells texts that state no aim: mottoes, headings, references, goals about having goals. */
final class UnclearReader {

    private static final Cue[] TOPICS = {
        Cue.PERSON, Cue.POPULATION, Cue.SOCIETY, Cue.CONDITION, Cue.ORGANISATION, Cue.WAY_OF_WORKING, Cue.ACTIVITY,
        Cue.EVENT, Cue.DELIVERABLE, Cue.WORK, Cue.STUDIES, Cue.WORK_ABILITY, Cue.SERVICE, Cue.INFLOW, Cue.VISIT
    };

    private UnclearReader() {}

    static boolean isUnclear(GoalText text) {
        if (text.isEmpty() || (text.has(Cue.SLOGAN) && text.levels().isEmpty() && !text.has(Cue.DELIVERABLE))) {
            return true;
        }
        if (!text.hasAny(TOPICS) && !text.hasNounBeside(Cue.META)) {
            return true;
        }
        boolean saysSomething =
                text.hasAny(Cue.DIRECTION, Cue.SOCIETY, Cue.DELIVERABLE, Cue.WORK, Cue.STUDIES, Cue.WORK_ABILITY)
                        || text.mentions(Cue.FUZZY).stream().anyMatch(text::isAdjective)
                        || text.frame().isActionOf();
        return !text.hasVerb() && text.levels().isEmpty() && !saysSomething;
    }
}
