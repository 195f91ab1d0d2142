package se.stegvis.goal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.goal.GoalEvaluation.Label;

/** How often people with the same goals before them would agree with the check. */
class GoalCheckFiguresTest {

    private static final GoalEvaluation PUBLISHED = GoalEvaluation.published();
    private static final GoalEvaluation OWN = GoalEvaluation.ownForRules();
    private static final GoalEvaluation FURTHER = GoalEvaluation.further();

    @ParameterizedTest
    @CsvSource({"S, 95", "M, 95", "T, 95", "KIND, 90", "LEVEL, 92"})
    void theCheckAgreesWithTheJudgesOfThePublishedGoals(Label label, double atLeast) {
        assertThat(PUBLISHED.figure(label).percent()).as(label.name()).isGreaterThanOrEqualTo(atLeast);
    }

    /** A few goals below what was reached, so that a better rule may cost one and a worse one is noticed. */
    @ParameterizedTest
    @CsvSource({"S, 170", "M, 174", "T, 177", "KIND, 175", "LEVEL, 174"})
    void whatWasReachedOnOurOwnGoalsIsKept(Label label, int atLeast) {
        assertThat(OWN.figure(label).right()).as(label.name()).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"S, 336", "M, 342", "T, 350", "KIND, 322", "LEVEL, 338"})
    void whatWasReachedOnFurtherGoalsIsKept(Label label, int atLeast) {
        assertThat(FURTHER.figure(label).right()).as(label.name()).isGreaterThanOrEqualTo(atLeast);
    }
}
