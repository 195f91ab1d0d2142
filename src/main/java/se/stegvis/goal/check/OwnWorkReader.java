package se.stegvis.goal.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.GoalText.Mention;
import se.stegvis.goal.language.Quantity;

/** Tells a goal that says what the insats itself will do or deliver. */
final class OwnWorkReader {

    private static final int REACH_OF_OBJECT = 5;

    private final GoalText text;

    private OwnWorkReader(GoalText text) {
        this.text = text;
    }

    /** The words that say so. */
    static Optional<List<Mention>> read(GoalText text) {
        return new OwnWorkReader(text).words();
    }

    private Optional<List<Mention>> words() {
        var verb = text.mentions(Cue.ACTIVITY).stream()
                .filter(activity -> !text.isDescription(activity)
                        && !text.isLeading(activity)
                        && (!text.isAfterTo(activity.first()) || activity.first() == text.lastBeforeAim() + 1)
                        && activity.first() > text.lastBeforeAim())
                .findFirst();
        var thing = text.mentions(Cue.DELIVERABLE).stream()
                .filter(deliverable -> !text.isDescription(deliverable))
                .findFirst();
        if (verb.isEmpty()) {
            return thing.filter(this::isAllThatIsNamed).map(List::of);
        }
        return isEmptyVerb(verb.get(), thing)
                        || isSubordinate(verb.get())
                        || isDoneByOthers(verb.get()) || buildsWayOfWorking(verb.get(), thing) || isStandard(verb.get(), thing)
                ? Optional.empty()
                : Optional.of(List.of(verb.get()));
    }

    /** "Budgeten ska hållas": to hold and to do are work only with something that is held or done. */
    private boolean isEmptyVerb(Mention verb, Optional<Mention> thing) {
        boolean light = text.isAlso(verb, Cue.LIGHT);
        return light
                && thing.isEmpty()
                && !text.has(Cue.SERVICE)
                && text.levels().stream().noneMatch(level -> level.role() == Quantity.Role.COUNT);
    }

    /** Another verb, of being or changing, comes first: "ska genomsyra allt vi gör". */
    private boolean isSubordinate(Mention verb) {
        return text.firstVerbBeside(Cue.MODAL, Cue.NEUTRAL, Cue.RECEIVE, Cue.ACTIVITY, Cue.EVENT)
                .filter(other -> text.lastBeforeAim() < other && other < verb.first())
                .filter(other -> Stream.of(Cue.STATE, Cue.DIRECTION, Cue.FUZZY, Cue.AIM, Cue.ANSWER)
                        .anyMatch(cue -> text.isAt(cue, other)))
                .isPresent();
    }

    /** "Tre frukostmöten i maj": a thing named first, and nothing said about what it changes. */
    private boolean isAllThatIsNamed(Mention thing) {
        boolean first = text.first(
                        Cue.DELIVERABLE,
                        Cue.INFLOW,
                        Cue.ORGANISATION,
                        Cue.PERSON,
                        Cue.POPULATION,
                        Cue.SOCIETY,
                        Cue.CONDITION)
                .filter(mention -> mention.first() == thing.first())
                .isPresent();
        return first
                && !text.hasAny(Cue.DIRECTION, Cue.COUNTED, Cue.ANSWER, Cue.OFFER, Cue.RECEIVE, Cue.VISIT, Cue.INFLOW)
                && text.mentions(Cue.FUZZY).stream().allMatch(text::isTopic);
    }

    /** People of the target group who stand before the verb do it themselves: that is no work of the insats. */
    private boolean isDoneByOthers(Mention verb) {
        var who = text.inOrder(Cue.DELIVERABLE, Cue.ORGANISATION, Cue.PERSON, Cue.POPULATION, Cue.CONDITION).stream()
                .filter(mention -> !text.isDescription(mention) && !text.isLeading(mention))
                .filter(mention -> mention.isBefore(verb.first()))
                .findFirst();
        return who.filter(mention -> mention.cue() == Cue.PERSON
                        || mention.cue() == Cue.POPULATION
                        || mention.cue() == Cue.CONDITION)
                .isPresent();
    }

    /** "Ta fram en samverkansstruktur" works on how one works; "ta fram en handbok om metoden" delivers a handbook. */
    private boolean buildsWayOfWorking(Mention verb, Optional<Mention> thing) {
        boolean creates = text.isAlso(verb, Cue.CREATE);
        var built = text.mentions(Cue.WAY_OF_WORKING).stream()
                .filter(way -> !text.isDescription(way))
                .filter(way -> way.isBefore(verb.first())
                        ? text.isPassive(verb) && !text.isTopic(way)
                        : creates && way.first() <= verb.last() + REACH_OF_OBJECT && !text.isTopic(way))
                .findFirst();
        return built.isPresent()
                && thing.filter(deliverable -> deliverable.isBefore(built.get().first())).isEmpty();
    }

    /** "90 % av ärendena ska dokumenteras": a share of all cases is a standard of work. */
    private boolean isStandard(Mention verb, Optional<Mention> thing) {
        boolean ofCases = text.isAlso(verb, Cue.STATE);
        boolean share = text.levels().stream().anyMatch(level -> level.role() == Quantity.Role.SHARE);
        return ofCases
                && share
                && thing.filter(text::isAfterMainVerb).isPresent() == thing.isPresent();
    }
}
