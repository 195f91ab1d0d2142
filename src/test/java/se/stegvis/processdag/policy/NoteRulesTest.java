package se.stegvis.processdag.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.stegvis.foundation.Verdict;
import se.stegvis.processdag.ThemePhase;

class NoteRulesTest {

    private static final List<String> OPTIONS = List.of("a", "b", "c");

    @Test
    void dots_may_be_gathered_on_one_spread_on_several_or_left() {
        assertAllowed(NoteRules.isVote(Map.of("a", 3), OPTIONS, 3));
        assertAllowed(NoteRules.isVote(Map.of("a", 1, "b", 1, "c", 1), OPTIONS, 3));
        assertAllowed(NoteRules.isVote(Map.of("b", 1), OPTIONS, 3));
        assertAllowed(NoteRules.isVote(Map.of(), OPTIONS, 3));
    }

    @Test
    void nobody_has_more_dots_than_the_others_however_they_are_counted() {
        assertRejected(NoteRules.isVote(Map.of("a", 4), OPTIONS, 3), "tooManyDots");
        assertRejected(NoteRules.isVote(Map.of("a", 2, "b", 2), OPTIONS, 3), "tooManyDots");
        assertRejected(NoteRules.isVote(Map.of("a", -1, "b", 4), OPTIONS, 3), "tooManyDots");
        assertRejected(NoteRules.isVote(Map.of("a", Integer.MAX_VALUE, "b", Integer.MAX_VALUE), OPTIONS, 3), "tooManyDots");
    }

    @Test
    void only_what_stands_in_the_list_can_be_voted_on() {
        assertRejected(NoteRules.isVote(Map.of("d", 1), OPTIONS, 3), "optionGone");
    }

    @Test
    void a_vote_takes_place_at_the_notes_and_between_at_least_two() {
        assertAllowed(NoteRules.mayBeVotedOn(ThemePhase.NOTES));
        EnumSet.complementOf(EnumSet.of(ThemePhase.NOTES))
                .forEach(phase -> assertRejected(NoteRules.mayBeVotedOn(phase), "notNow"));
        assertRejected(NoteRules.isAChoice(1), "noChoice");
        assertAllowed(NoteRules.isAChoice(2));
    }

    @Test
    void too_few_votes_are_not_shown() {
        assertRejected(NoteRules.mayBeShown(2, 3), "tooFew");
        assertAllowed(NoteRules.mayBeShown(3, 3));
    }

    private static void assertAllowed(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Allowance.class);
    }

    private static void assertRejected(Verdict verdict, String reason) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Rejection.class,
                        rejection -> assertThat(rejection.reason().key()).isEqualTo("processdagnotes.error." + reason));
    }
}
