package se.stegvis.goal.check;

import static se.stegvis.goal.GoalLevel.INDIVIDUAL;
import static se.stegvis.goal.GoalLevel.ORGANISATION;
import static se.stegvis.goal.GoalLevel.SOCIETY;

import java.util.BitSet;
import java.util.List;
import se.stegvis.foundation.Message;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText.Mention;
import se.stegvis.goal.language.GoalText;

/**
 * Reads who or what a goal says will change. In a Swedish goal sentence that nearly always stands first, so the first
 * word for people, organisations or society decides; after "bidrar till" it is the first one that follows.
 */
final class LevelReader {

    private static final Cue[] WHO_CHANGES = {
        Cue.PERSON, Cue.POPULATION, Cue.ORGANISATION, Cue.SOCIETY, Cue.WORK, Cue.STUDIES
    };

    private LevelReader() {}

    static Recognised<GoalLevel> read(GoalText text) {
        int from = text.first(Cue.CONTRIBUTES).map(Mention::last).orElse(-1);
        var time = tokensOfTime(text);
        for (var mention : text.inOrder(WHO_CHANGES)) {
            if (mention.first() > from && !time.get(mention.first())) {
                var level = levelOf(mention.cue(), text.has(Cue.COUNTED));
                return new Recognised<>(level, Message.of("goal.level." + level + ".reason"), List.of(mention.span()));
            }
        }
        return new Recognised<>(ORGANISATION, Message.of("goal.level.default.reason"), List.of());
    }

    private static GoalLevel levelOf(Cue cue, boolean counted) {
        return switch (cue) {
            case SOCIETY -> SOCIETY;
            case POPULATION -> counted ? SOCIETY : INDIVIDUAL;
            case ORGANISATION -> ORGANISATION;
            default -> INDIVIDUAL;
        };
    }

    /** "Efter avslutad insats", "innan projektet är slut": there the insats tells when, not who. */
    private static BitSet tokensOfTime(GoalText text) {
        var tokens = new BitSet();
        for (var time : text.inOrder(Cue.PERSON_TIME, Cue.PERIOD)) {
            tokens.set(time.first(), time.last() + 1);
        }
        return tokens;
    }
}
