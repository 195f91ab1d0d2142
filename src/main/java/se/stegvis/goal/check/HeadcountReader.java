package se.stegvis.goal.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.GoalText.Mention;
import se.stegvis.goal.language.Quantity;

/** Tells a goal that counts how many or which come in, take part or are reached, and says no more of them. */
final class HeadcountReader {

    private static final int REACH_OF_NUMBER = 3;
    private static final Cue[] REACHED = {
        Cue.WORK, Cue.STUDIES, Cue.WORK_ABILITY, Cue.OUTCOME, Cue.REHABILITATION, Cue.STANDARD, Cue.CONDITION
    };

    private final GoalText text;
    private final List<Mention> words;

    HeadcountReader(GoalText text) {
        this.text = text;
        words = comingIn().or(this::countedPeople).or(this::makeUp).or(this::inflow).map(List::of).orElse(List.of());
    }

    boolean isHeadcount() {
        return !words.isEmpty();
    }

    /** The words that say so. */
    List<Mention> words() {
        return words;
    }

    /** Whom the count is of: people and their visits, or employers, applications and visitors on the web. */
    GoalLevel level() {
        boolean people = text.hasAny(Cue.PERSON, Cue.POPULATION, Cue.VISIT, Cue.MANY, Cue.COMPOSITION) && !text.has(Cue.DIGITAL);
        var first = text.first(Cue.INFLOW, Cue.PERSON, Cue.POPULATION, Cue.VISIT, Cue.STAFF);
        boolean others = first.filter(mention -> mention.cue() == Cue.INFLOW || mention.cue() == Cue.STAFF)
                .isPresent();
        return people && !others ? GoalLevel.INDIVIDUAL : GoalLevel.ORGANISATION;
    }

    /** "60 personer ska skrivas in", "nå många unga". */
    private Optional<Mention> comingIn() {
        if (reachesSomething()) {
            return Optional.empty();
        }
        boolean named = people().findAny().isPresent();
        boolean counted = Stream.concat(people(), others()).anyMatch(this::isCounted) || (text.has(Cue.MANY) && named);
        return text.mentions(Cue.VOLUME).stream()
                .filter(verb -> !text.isAside(verb) && !(text.has(Cue.SHARE) && text.isDescription(verb)))
                .filter(verb -> counted
                        || (text.has(Cue.MANY) && !isOthersDoing(verb))
                        || (text.has(Cue.COUNTED) && named && !isOthersDoing(verb)))
                .findFirst();
    }

    /** "Antalet deltagare ska vara minst 90", "140 deltagare per år". */
    private Optional<Mention> countedPeople() {
        boolean nothingElse = !reachesSomething()
                && text.hasNoVerbBeside(Cue.MODAL, Cue.NEUTRAL, Cue.DIRECTION, Cue.VOLUME, Cue.BOUND, Cue.PERSON);
        boolean shares = text.levels().stream().anyMatch(level -> level.role() == Quantity.Role.SHARE);
        return people().filter(person -> nothingElse && (!shares || text.hasAny(Cue.COMPOSITION, Cue.VOLUME)) && (isCounted(person) || (text.has(Cue.COUNTED) && counts())))
                .filter(person -> !text.has(Cue.STAFF) && !text.isQualified(person))
                .findFirst();
    }

    /** "Hälften av deltagarna är kvinnor": which people, and nothing that they reach. */
    private Optional<Mention> makeUp() {
        boolean only = counts()
                && !reachesSomething()
                && !text.hasAny(Cue.ANSWER, Cue.FUZZY)
                && text.hasNoVerbBeside(Cue.MODAL, Cue.NEUTRAL, Cue.DIRECTION, Cue.VOLUME, Cue.PERSON, Cue.COMPOSITION);
        return only ? text.first(Cue.COMPOSITION) : Optional.empty();
    }

    /** "Antalet ansökningar ska öka", "2 500 besökare i månaden". */
    private Optional<Mention> inflow() {
        var first = text.inOrder(Cue.INFLOW, Cue.VISIT, Cue.PERSON, Cue.SOCIETY, Cue.CONDITION, Cue.STAFF).stream()
                .filter(mention -> !text.isDescription(mention) && !text.isLeading(mention))
                .findFirst();
        boolean counted = counts() || text.hasAny(Cue.COUNTED, Cue.DIRECTION, Cue.LEVEL_WORD, Cue.COMPARISON);
        boolean only = !text.hasAny(Cue.ANSWER, Cue.SHORT_UNIT, Cue.SHARE)
                && (text.has(Cue.COUNTED) || !text.has(Cue.FUZZY))
                && text.hasNoVerbBeside(
                        Cue.MODAL, Cue.NEUTRAL, Cue.DIRECTION, Cue.VOLUME, Cue.PERSON, Cue.INFLOW, Cue.LEVEL_WORD);
        return first.filter(mention -> mention.cue() == Cue.INFLOW || mention.cue() == Cue.VISIT)
                .filter(mention -> mention.cue() == Cue.INFLOW || !text.has(Cue.STAFF) || text.has(Cue.DIGITAL))
                .filter(mention -> counted && only && !text.isGenitive(mention));
    }

    /** A party that stands before the verb and is not itself counted in is the one that acts. */
    private boolean isOthersDoing(Mention verb) {
        return !text.has(Cue.INFLOW)
                && text.first(Cue.ORGANISATION)
                        .filter(mention -> mention.isBefore(verb.first()))
                        .isPresent();
    }

    private Stream<Mention> people() {
        return text.inOrder(Cue.PERSON, Cue.POPULATION, Cue.VISIT).stream()
                .filter(person -> !text.isAside(person));
    }

    private Stream<Mention> others() {
        return text.inOrder(Cue.STAFF, Cue.INFLOW, Cue.ORGANISATION).stream().filter(other -> !text.isAside(other));
    }

    private boolean isCounted(Mention person) {
        return text.isCounted(person, REACH_OF_NUMBER);
    }

    private boolean reachesSomething() {
        return text.inOrder(REACHED).stream().anyMatch(reached -> !text.isAside(reached));
    }

    private boolean counts() {
        return text.levels().stream().anyMatch(level -> level.role() != Quantity.Role.DURATION);
    }
}
