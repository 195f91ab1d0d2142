package se.stegvis.processdag.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.foundation.Verdict;
import se.stegvis.processdag.ThemePhase;

class RulesTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, ", "10, 1, ", "6.5, 0.5, ", "6.50, 0.5, ", "5.8, 0.1, ", "10.0, 0.1, ",
        "11, 1, processdag.error.scale", "0.9, 0.1, processdag.error.scale", "-3, 1, processdag.error.scale",
        "1e9, 0.1, processdag.error.scale", "6.5, 1, processdag.error.step.whole", "6.4, 0.5, processdag.error.step.half",
        "6.45, 0.1, processdag.error.step.tenth"
    })
    void a_score_stands_on_a_step_of_the_scale_from_one_to_ten(BigDecimal value, BigDecimal step, String refusal) {
        assertThat(reason(ScaleRules.isScore(value, step))).isEqualTo(refusal);
    }

    @ParameterizedTest
    @EnumSource(ThemePhase.class)
    void scores_are_taken_while_the_room_scores_and_at_no_other_time(ThemePhase phase) {
        assertThat(reason(ThemeRules.takesScores(phase)) == null).isEqualTo(phase == ThemePhase.SCORING);
    }

    @Test
    void a_late_score_is_told_that_the_answers_are_shown() {
        assertThat(reason(ThemeRules.takesScores(ThemePhase.REVEALED))).isEqualTo("processdag.error.tooLate");
        assertThat(reason(ThemeRules.takesScores(ThemePhase.THINKING))).isEqualTo("processdag.error.tooEarly");
    }

    @Test
    void a_handful_of_answers_is_not_shown() {
        assertThat(reason(ThemeRules.mayBeRevealed(2, 3))).isEqualTo("processdag.error.tooFew");
        assertThat(reason(ThemeRules.mayBeRevealed(3, 3))).isNull();
    }

    @Test
    void nobody_writes_while_the_room_scores_in_silence() {
        assertThat(ThemeRules.asksForNotes(ThemePhase.SCORING, true)).isFalse();
        assertThat(reason(ThemeRules.takesNotesFromPhones(ThemePhase.SCORING, false))).isEqualTo("processdag.error.noteTooEarly");
        assertThat(reason(ThemeRules.takesNotesFromPhones(ThemePhase.WAITING, true))).isEqualTo("processdag.error.noteTooEarly");
        assertThat(reason(ThemeRules.takesNotesFromPhones(ThemePhase.THINKING, true))).isNull();
        assertThat(reason(ThemeRules.takesNotesFromPhones(ThemePhase.THINKING, false))).isEqualTo("processdag.error.noteTooEarly");
        assertThat(reason(ThemeRules.takesNotesFromPhones(ThemePhase.NOTES, false))).isNull();
        assertThat(reason(ThemeRules.takesNotesFromPhones(ThemePhase.CLOSED, false)))
                .as("a sentence that was begun in time is finished")
                .isNull();
    }

    @Test
    void a_theme_without_a_scale_is_never_scored() {
        assertThat(ThemeRules.next(ThemePhase.THINKING, true)).isEqualTo(ThemePhase.SCORING);
        assertThat(ThemeRules.next(ThemePhase.THINKING, false)).isEqualTo(ThemePhase.NOTES);
    }

    private static @Nullable String reason(Verdict verdict) {
        return verdict instanceof Verdict.Rejection(var reason) ? reason.key() : null;
    }
}
