package se.stegvis.goal.check;

import java.util.List;
import se.stegvis.foundation.Message;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.GoalText.Mention;

/** What kind of promise a goal makes, and on which level. The two are read together, for each tells of the other. */
record Nature(Recognised<GoalKind> kind, Recognised<GoalLevel> level) {

    /** Mottoes and own work first, then heads that are counted; what is left has a level, and the level a usual kind. */
    static Nature read(GoalText text) {
        var level = LevelReader.read(text);
        if (UnclearReader.isUnclear(text)) {
            return new Nature(kind(GoalKind.UNCLEAR, List.of()), level);
        }
        var work = OwnWorkReader.read(text);
        if (work.isPresent()) {
            return new Nature(kind(GoalKind.ACTIVITY, work.get()), atLevel(GoalLevel.ORGANISATION, level, work.get()));
        }
        var heads = new HeadcountReader(text);
        if (heads.isHeadcount() && level.value() != GoalLevel.SOCIETY) {
            return new Nature(kind(GoalKind.VOLUME, heads.words()), atLevel(heads.level(), level, heads.words()));
        }
        return new Nature(new KindReader(text).read(level.value()), level);
    }

    static Recognised<GoalKind> kind(GoalKind kind, List<Mention> words) {
        var spans = words.stream().limit(1).map(Mention::span).toList();
        return new Recognised<>(kind, Message.of("goal.kind." + kind + ".reason"), spans);
    }

    /** Keeps what the reader of levels rests on where it agrees. */
    private static Recognised<GoalLevel> atLevel(GoalLevel level, Recognised<GoalLevel> read, List<Mention> words) {
        return read.value() == level ? read : LevelReader.because(level, words);
    }
}
