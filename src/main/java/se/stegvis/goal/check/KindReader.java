package se.stegvis.goal.check;

import static se.stegvis.goal.GoalKind.ACTIVITY;
import static se.stegvis.goal.GoalKind.IMPACT;
import static se.stegvis.goal.GoalKind.PROCESS;
import static se.stegvis.goal.GoalKind.RESULT;

import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.Quantity;
import se.stegvis.goal.language.TimeMention;

/** Reads what kind of promise a goal makes that is neither a motto, nor own work, nor a count of heads. */
final class KindReader {

    private final GoalText text;

    KindReader(GoalText text) {
        this.text = text;
    }

    Recognised<GoalKind> read(GoalLevel level) {
        return switch (level) {
            case SOCIETY -> because(IMPACT, Cue.SOCIETY, Cue.CONDITION, Cue.POPULATION);
            case INDIVIDUAL -> ofIndividuals();
            case ORGANISATION -> ofOrganisation();
        };
    }

    private Recognised<GoalKind> ofIndividuals() {
        boolean offered = text.mentions(Cue.OFFER).stream()
                .anyMatch(offer -> !text.isAside(offer) && !text.hasAny(Cue.DIRECTION, Cue.ANSWER, Cue.OUTCOME));
        if (offered) {
            return offer();
        }
        if (isGivenService()) {
            return because(ACTIVITY, Cue.RECEIVE, Cue.SERVICE);
        }
        if (text.has(Cue.LONG_TERM)) {
            return because(IMPACT, Cue.LONG_TERM);
        }
        if (isStandardOfHelp()) {
            return because(PROCESS, Cue.STANDARD, Cue.ORGANISATION);
        }
        return because(RESULT, Cue.WORK, Cue.STUDIES, Cue.REHABILITATION, Cue.WORK_ABILITY, Cue.OUTCOME, Cue.PERSON);
    }

    /** To offer is to do something; how soon or to how many is a way of working. */
    private Recognised<GoalKind> offer() {
        return because(isStandardOfOffer() ? PROCESS : ACTIVITY, Cue.OFFER);
    }

    private boolean isStandardOfOffer() {
        return text.has(Cue.SHORT_UNIT)
                || !text.times(TimeMention.Sort.VAGUE).isEmpty()
                || text.levels().stream().anyMatch(level -> level.role() != Quantity.Role.COUNT);
    }

    /** "Deltagarna ska få praktik", unless it is what they get out of it: "få jobb efter praktiken". */
    private boolean isGivenService() {
        return text.has(Cue.RECEIVE)
                && text.mentions(Cue.SERVICE).stream().anyMatch(text::isAfterMainVerb)
                && text.mentions(Cue.WORK).stream()
                        .filter(work -> !text.isDescription(work))
                        .allMatch(work -> text.isAlso(work, Cue.SERVICE))
                && !text.hasAny(Cue.ANSWER, Cue.DIRECTION)
                && text.inOrder(Cue.STUDIES, Cue.OUTCOME).stream().allMatch(text::isDescription);
    }

    /** What helpers owe each person, or how a person sees those who help. */
    private boolean isStandardOfHelp() {
        boolean owed = text.mentions(Cue.STANDARD).stream().anyMatch(standard -> !text.isAside(standard));
        boolean seen = text.has(Cue.ANSWER)
                && text.mentions(Cue.HELPERS).stream().anyMatch(text::isAfterMainVerb);
        return seen || (owed && !text.hasAny(Cue.WORK, Cue.STUDIES, Cue.OUTCOME));
    }

    private Recognised<GoalKind> ofOrganisation() {
        boolean trained = text.has(Cue.RECEIVE)
                && text.inOrder(Cue.SERVICE, Cue.DELIVERABLE).stream().anyMatch(text::isAfterMainVerb)
                && !text.hasAny(Cue.ANSWER, Cue.DIRECTION, Cue.FUZZY);
        if (trained) {
            return because(ACTIVITY, Cue.SERVICE, Cue.DELIVERABLE);
        }
        boolean share = text.levels().stream().anyMatch(level -> level.role() == Quantity.Role.SHARE);
        boolean countedThing = !text.hasVerb()
                && text.levels().stream().anyMatch(level -> level.role() == Quantity.Role.COUNT)
                && !text.hasAny(Cue.ORGANISATION, Cue.ANSWER, Cue.BOUND);
        boolean onWork = text.mentions(Cue.WAY_OF_WORKING).stream()
                .anyMatch(way -> !text.isTopic(way) && text.isAfterMainVerb(way));
        boolean thing = !text.hasAny(Cue.ANSWER, Cue.WAY_OF_WORKING)
                && text.mentions(Cue.DELIVERABLE).stream().anyMatch(text::isAfterMainVerb);
        boolean scheduled = !text.hasVerb() && text.setsTime() && !text.hasAny(Cue.WAY_OF_WORKING, Cue.ANSWER);
        boolean offered = text.has(Cue.OFFER) && !isStandardOfOffer();
        boolean doing = Doing.isOwn(text) && !onWork && !text.has(Cue.SHORT_UNIT);
        boolean plain = !text.hasAny(Cue.FUZZY, Cue.DIRECTION, Cue.SHORT_UNIT);
        if (!share && !text.has(Cue.COUNTED) && (doing || (plain && (countedThing || thing || scheduled || offered)))) {
            return because(ACTIVITY, Cue.ACTIVITY, Cue.DELIVERABLE);
        }
        return because(
                PROCESS, Cue.ORGANISATION, Cue.WAY_OF_WORKING, Cue.EVENT, Cue.DIRECTION, Cue.ANSWER, Cue.FUZZY);
    }

    private Recognised<GoalKind> because(GoalKind kind, Cue... cues) {
        return Nature.kind(kind, text.inOrder(cues));
    }
}
