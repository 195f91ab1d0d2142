package se.stegvis.goal.check;

import static se.stegvis.goal.GoalLevel.INDIVIDUAL;
import static se.stegvis.goal.GoalLevel.ORGANISATION;
import static se.stegvis.goal.GoalLevel.SOCIETY;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.stegvis.foundation.Message;
import se.stegvis.goal.TextSpan;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.GoalText.Mention;
import se.stegvis.goal.language.Sense;

/**
 * Reads who or what a goal says will change. In a Swedish goal sentence that nearly always stands first, so the first
 * word for people, organisations or society decides; after "bidrar till" it is the first one that follows. What only
 * tells when, how or which stands back. A state such as sjukfrånvaro belongs to whoever is in it: participants, staff,
 * or else society.
 */
final class LevelReader {

    private static final Cue[] WHO_CHANGES = {
        Cue.SOCIETY, Cue.CONDITION, Cue.PERSON, Cue.POPULATION, Cue.ORGANISATION, Cue.WE
    };

    /** What only a person reaches, where nobody is named. */
    private static final Cue[] REACHED_BY_PERSONS = {Cue.WORK, Cue.STUDIES, Cue.WORK_ABILITY, Cue.OUTCOME};
    private static final int REACH_OF_GENITIVE = 3;
    private static final Set<Sense> NOT_OF_ORGANISATIONS = EnumSet.of(
            Sense.PERSON_GENERAL,
            Sense.POPULATION,
            Sense.CAPACITY,
            Sense.MEASURE,
            Sense.WORK,
            Sense.STUDY_DEST,
            Sense.SELF_SUPPORT,
            Sense.HEALTH,
            Sense.SELF,
            Sense.LIFE);
    private static final Set<Sense> OF_ORGANISATIONS = EnumSet.of(
            Sense.COOPERATION, Sense.WAY, Sense.AGREEMENT, Sense.STAFF, Sense.ORG, Sense.EMPLOYER, Sense.TIME,
            Sense.ECONOMY, Sense.EVENT, Sense.DOCUMENT, Sense.STUDY, Sense.SERVICE, Sense.STAFF_STATE);

    private final GoalText text;
    private final BitSet elsewhere = new BitSet();
    private final int from;

    private LevelReader(GoalText text) {
        this.text = text;
        from = text.lastBeforeAim();
        // "Efter avslutad insats", "i kommunen": there the insats tells when and the kommun where, not who.
        for (var place : text.inOrder(Cue.PERSON_TIME, Cue.PERIOD, Cue.PLACE)) {
            elsewhere.set(place.first(), place.last() + 1);
        }
    }

    static Recognised<GoalLevel> read(GoalText text) {
        var reader = new LevelReader(text);
        var who = reader.who();
        boolean named = who.filter(mention -> !text.isAfterMainVerb(mention)
                        && !text.isLeading(mention)
                        && !text.isDescription(mention))
                .isPresent();
        if (!named && text.hasShareOfPeople()) {
            return because(INDIVIDUAL, List.of());
        }
        var byHead = reader.levelOfHead(who);
        if (byHead.isPresent()) {
            return byHead.get();
        }
        return who.map(mention -> because(reader.levelOf(mention), List.of(mention.span())))
                .or(() -> text.first(REACHED_BY_PERSONS)
                        .map(mention -> because(text.has(Cue.PLACE) ? SOCIETY : INDIVIDUAL, List.of(mention.span()))))
                .orElseGet(() -> new Recognised<>(
                        ORGANISATION, Message.of("goal.level.default.reason"), List.of()));
    }

    /** What the sentence is about, where that is no cue and people come in only behind it: "stödet till individen". */
    private Optional<Recognised<GoalLevel>> levelOfHead(Optional<Mention> who) {
        var frame = text.frame();
        var subject = frame.subject();
        var senses = frame.nounSenses(subject.head());
        boolean first = subject.head() > from
                && subject.owner() < 0
                && who.filter(mention -> mention.first() <= subject.head()).isEmpty();
        if (!first) {
            return Optional.empty();
        }
        var spans = List.of(text.span(subject.head()));
        if (senses.contains(Sense.SOCIETY)) {
            return Optional.of(because(SOCIETY, spans));
        }
        if (senses.contains(Sense.PARTICIPANT)) {
            return Optional.of(because(INDIVIDUAL, spans));
        }
        return senses.stream().noneMatch(NOT_OF_ORGANISATIONS::contains)
                        && senses.stream().anyMatch(OF_ORGANISATIONS::contains)
                ? Optional.of(because(ORGANISATION, spans))
                : Optional.empty();
    }

    /** Who stands first, be it in the main clause, else in what tells which or when. */
    private Optional<Mention> who() {
        return Stream.<Predicate<Mention>>of(
                        mention -> !text.isDescription(mention) && !text.isLeading(mention),
                        mention -> !text.isDescription(mention),
                        mention -> true)
                .flatMap(filter -> firstAmong(filter).stream())
                .findFirst();
    }

    static Recognised<GoalLevel> because(GoalLevel level, List<TextSpan> words) {
        return new Recognised<>(level, Message.of("goal.level." + level + ".reason"), words);
    }

    private Optional<Mention> firstAmong(Predicate<Mention> filter) {
        return text.inOrder(WHO_CHANGES).stream()
                .filter(mention -> mention.first() > from)
                .filter(mention -> mention.cue() != Cue.ORGANISATION
                        || (!elsewhere.get(mention.first()) && !ownsAState(mention)))
                .filter(filter)
                .findFirst();
    }

    private GoalLevel levelOf(Mention mention) {
        return switch (mention.cue()) {
            case SOCIETY -> SOCIETY;
            case CONDITION -> levelOfState();
            case POPULATION -> isStatistic() ? SOCIETY : INDIVIDUAL;
            case PERSON -> isGeneric(mention) && isOfEverybody(mention) ? SOCIETY : INDIVIDUAL;
            case ORGANISATION, WE -> text.has(Cue.PUBLIC_ECONOMY) ? SOCIETY : ORGANISATION;
            default -> INDIVIDUAL;
        };
    }

    private GoalLevel levelOfState() {
        if (text.mentions(Cue.PERSON).stream().anyMatch(person -> !isGeneric(person))) {
            return INDIVIDUAL;
        }
        return text.has(Cue.STAFF) ? ORGANISATION : SOCIETY;
    }

    /** A number of people in general, or people in general in a state that statistics follow. */
    private boolean isStatistic() {
        return text.hasAny(Cue.COUNTED, Cue.PLACE, Cue.CONDITION, Cue.SOCIETY);
    }

    /** "Ungdomar i kommunen", "barns och ungas hälsa". */
    private boolean isOfEverybody(Mention person) {
        return text.has(Cue.PLACE) || (text.has(Cue.CONDITION) && text.isAnybodys(person));
    }

    private boolean isGeneric(Mention person) {
        return text.isAlso(person, Cue.GENERIC_PERSON);
    }

    /** "Lägre kostnader för det offentliga". */
    private boolean isCostOfSociety(Mention cost) {
        return text.isAlso(cost, Cue.COUNTABLE) && text.isSoonFollowed(cost, Integer.MAX_VALUE / 2, Cue.SOCIETY);
    }

    /** "Kommunens ungdomsarbetslöshet" is society's. */
    private boolean ownsAState(Mention owner) {
        return isCostOfSociety(owner)
                || (text.isGenitive(owner)
                        && text.isSoonFollowed(owner, REACH_OF_GENITIVE, Cue.SOCIETY, Cue.CONDITION));
    }
}
