package se.stegvis.processdag.policy;

import se.stegvis.foundation.Verdict;
import se.stegvis.processdag.ThemePhase;

/** What a theme allows in which phase. */
public final class ThemeRules {

    private ThemeRules() {}

    /** Scores are taken while the room scores, neither before nor after. */
    public static Verdict takesScores(ThemePhase phase) {
        return switch (phase) {
            case SCORING -> Verdict.allow();
            case WAITING, THINKING -> Verdict.reject("processdag.error.tooEarly");
            case SCORED, REVEALED, NOTES, CLOSED -> Verdict.reject("processdag.error.tooLate");
        };
    }

    /** What has been shown can be scored anew, in a round of its own, for as long as the room is with the theme. */
    public static boolean mayBeScoredAgain(ThemePhase phase) {
        return phase == ThemePhase.REVEALED || phase == ThemePhase.NOTES;
    }

    /** So few answers that people could tell who gave which are not shown. */
    public static Verdict mayBeRevealed(int answers, int fewest) {
        return answers >= fewest ? Verdict.allow() : Verdict.reject("processdag.error.tooFew", answers, fewest);
    }

    /** What phones are asked to note: while the room thinks what is asked before scoring, and everything once the room notes. */
    public static boolean asksForNotes(ThemePhase phase, boolean beforeScoring) {
        return phase == ThemePhase.NOTES || (phase == ThemePhase.THINKING && beforeScoring);
    }

    /**
     * A question that has come up takes notes until the day is over: somebody may have been in the middle of a sentence when the day
     * went on.
     */
    public static Verdict takesNotesFromPhones(ThemePhase phase, boolean beforeScoring) {
        return switch (phase) {
            case REVEALED, NOTES, CLOSED -> Verdict.allow();
            case THINKING, SCORING, SCORED -> beforeScoring ? Verdict.allow() : Verdict.reject("processdag.error.noteTooEarly");
            case WAITING -> Verdict.reject("processdag.error.noteTooEarly");
        };
    }

    /** The step that follows on a phase. */
    public static ThemePhase next(ThemePhase phase, boolean scale) {
        return switch (phase) {
            case WAITING -> ThemePhase.THINKING;
            case THINKING -> scale ? ThemePhase.SCORING : ThemePhase.NOTES;
            case SCORING, SCORED -> ThemePhase.REVEALED;
            case REVEALED -> ThemePhase.NOTES;
            case NOTES, CLOSED -> ThemePhase.CLOSED;
        };
    }
}
