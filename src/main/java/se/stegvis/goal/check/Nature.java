package se.stegvis.goal.check;

import static se.stegvis.goal.GoalLevel.INDIVIDUAL;
import static se.stegvis.goal.GoalLevel.ORGANISATION;
import static se.stegvis.goal.GoalLevel.SOCIETY;

import java.util.EnumSet;
import java.util.Set;
import se.stegvis.foundation.Message;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.Sense;

/**
 * What kind of promise a goal makes, and on which level. Who stands first tells the level, the level is one thing of many
 * that tell the kind, and where the kind leaves no room for that level the level gives way.
 */
record Nature(Recognised<GoalKind> kind, Recognised<GoalLevel> level) {

    private static final Set<Sense> PEOPLE = EnumSet.of(Sense.PARTICIPANT, Sense.PERSON_GENERAL);

    private static final Set<Sense> ORGANISATIONS = EnumSet.of(Sense.ORG, Sense.EMPLOYER, Sense.STAFF);

    static Nature read(GoalText text) {
        var level = LevelReader.read(text);
        var kind = KindModel.read(text, level.value());
        var agreed = agreed(kind.value(), level.value(), text);
        return new Nature(
                kind,
                agreed == level.value()
                        ? level
                        : new Recognised<>(agreed, Message.of("goal.level." + agreed + ".reason"), kind.spans()));
    }

    private static GoalLevel agreed(GoalKind kind, GoalLevel level, GoalText text) {
        return switch (kind) {
            case ACTIVITY -> isGivenToPeople(text) ? INDIVIDUAL : ORGANISATION;
            case VOLUME -> levelOfHeads(text);
            case PROCESS -> level == SOCIETY ? ORGANISATION : level;
            case RESULT -> INDIVIDUAL;
            case IMPACT -> level == ORGANISATION ? SOCIETY : level;
            case UNCLEAR -> level;
        };
    }

    /** Work is the organisation's, unless people of the target group are the ones who get something. */
    private static boolean isGivenToPeople(GoalText text) {
        var frame = text.frame();
        boolean offered = frame.verbSenses().contains(Sense.OFFER);
        boolean theySubject = isPeople(frame.nounSenses(frame.subject().head()));
        return (theySubject && (offered || !frame.isPassive()))
                || (offered && isPeople(frame.nounSenses(frame.object().head())));
    }

    private static boolean isPeople(Set<Sense> senses) {
        return senses.stream().anyMatch(PEOPLE::contains);
    }

    /** Whom a count is of: people and their visits, or employers, applications and visitors on the web. */
    private static GoalLevel levelOfHeads(GoalText text) {
        boolean people = text.hasAny(Cue.PERSON, Cue.POPULATION, Cue.VISIT, Cue.MANY, Cue.COMPOSITION)
                && !text.has(Cue.DIGITAL);
        var frame = text.frame();
        boolean organisations =
                frame.nounSenses(frame.subject().head()).stream().anyMatch(ORGANISATIONS::contains)
                        && !isPeople(frame.nounSenses(frame.object().head()))
                        && frame.object().rest().stream().noneMatch(at -> isPeople(frame.nounSenses(at)));
        boolean others = text.first(Cue.INFLOW, Cue.PERSON, Cue.POPULATION, Cue.VISIT, Cue.STAFF)
                .filter(mention -> mention.cue() == Cue.INFLOW || mention.cue() == Cue.STAFF)
                .isPresent();
        return people && !others && !organisations ? INDIVIDUAL : ORGANISATION;
    }
}
