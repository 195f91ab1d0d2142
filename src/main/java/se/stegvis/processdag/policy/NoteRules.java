package se.stegvis.processdag.policy;

import java.util.Collection;
import java.util.Map;
import se.stegvis.foundation.Verdict;
import se.stegvis.processdag.ThemePhase;

/** When notes may be put in order and voted on, and which votes count. */
public final class NoteRules {

    /** The most dots a phone can be given in one voting. */
    public static final int MOST_DOTS = 10;

    private NoteRules() {}

    /** What is being voted on is not moved about meanwhile: a dot stands where it was put. */
    public static Verdict mayBeArranged(boolean voting) {
        return voting ? Verdict.reject("processdagnotes.error.voting") : Verdict.allow();
    }

    /** Dots are put while the room is with the theme's notes. */
    public static Verdict mayBeVotedOn(ThemePhase phase) {
        return phase == ThemePhase.NOTES ? Verdict.allow() : Verdict.reject("processdagnotes.error.notNow");
    }

    /** There must be something to choose between. */
    public static Verdict isAChoice(int options) {
        return options > 1 ? Verdict.allow() : Verdict.reject("processdagnotes.error.noChoice");
    }

    /**
     * A vote puts at most the dots one has, all of them whole and on something that can be voted on. Several may stand on the same, and
     * some may be left.
     *
     * @param choices how many dots on which option
     * @param options what can be voted on
     * @param dots how many dots one has
     */
    public static <O> Verdict isVote(Map<O, Integer> choices, Collection<O> options, int dots) {
        if (!options.containsAll(choices.keySet())) {
            return Verdict.reject("processdagnotes.error.optionGone");
        }
        if (choices.values().stream().anyMatch(count -> count < 0)
                || choices.values().stream().mapToLong(Integer::longValue).sum() > dots) {
            return Verdict.reject("processdagnotes.error.tooManyDots", dots);
        }
        return Verdict.allow();
    }

    /** So few votes that people could tell who gave which are not shown. */
    public static Verdict mayBeShown(int voters, int fewest) {
        return voters >= fewest ? Verdict.allow() : Verdict.reject("processdagnotes.error.tooFew", voters, fewest);
    }
}
