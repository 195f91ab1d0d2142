package se.stegvis.goal.check;

import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;

/** Tells whether a goal without a level still is about something that can be pointed out. */
final class Concrete {

    private Concrete() {}

    static boolean isIn(GoalText text) {
        return MeasurableRules.softWords(text).isEmpty()
                && !text.has(Cue.SLOGAN)
                && (changesSomethingCountable(text) || somebodyDoesIt(text));
    }

    /** More or fewer of something that comes in numbers: visits, drop-outs, hours. Abilities and dependence do not. */
    private static boolean changesSomethingCountable(GoalText text) {
        return text.has(Cue.DIRECTION)
                && text.hasVerb()
                && !text.has(Cue.SOCIETY)
                && (text.has(Cue.COUNTED)
                        || text.inOrder(Cue.COUNTABLE, Cue.CONDITION, Cue.INFLOW, Cue.OUTCOME).stream()
                                .filter(noun -> !text.isGenitive(noun))
                                .anyMatch(noun -> text.isPlural(noun) || noun.cue() == Cue.COUNTABLE));
    }

    /** Somebody is named who does or gets one plain thing. */
    private static boolean somebodyDoesIt(GoalText text) {
        var who = text.first(Cue.PERSON, Cue.STAFF, Cue.ORGANISATION);
        return !text.has(Cue.DIRECTION)
                && !Doing.isGiving(text)
                && who.filter(first -> !text.isAfterMainVerb(first)).isPresent()
                && text.inOrder(Cue.WORK, Cue.SERVICE, Cue.DELIVERABLE, Cue.VOLUME).stream()
                        .anyMatch(text::isAfterMainVerb);
    }
}
