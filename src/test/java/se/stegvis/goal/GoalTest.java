package se.stegvis.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class GoalTest {

    @Test
    void aGoalMayBeNothingButASentence() {
        var goal = Goal.ofText("Deltagarna ska må bättre.");

        assertThat(goal.indicator()).isNull();
        assertThat(goal.parties()).isEmpty();
    }

    @Test
    void anAnswerDoesNotChangeWhatAGoalPromisesButAnotherLevelDoes() {
        var goal = Goals.work();

        assertThat(goal.askedAgain().promisesTheSameAs(goal)).isTrue();
        assertThat(goal.toBuilder().target(BigDecimal.TEN).build().promisesTheSameAs(goal))
                .isFalse();
    }

    @Test
    void aChangedGoalIsAskedAboutAgain() {
        assertThat(Goals.work().askedAgain().parties())
                .hasSize(2)
                .allSatisfy(party -> assertThat(party.acceptance()).isInstanceOf(Acceptance.Pending.class));
    }

    @Test
    void aMeasuringPointNeverLiesBeforeExit() {
        assertThatThrownBy(() -> MeasuringPoint.monthsAfterExit(-1, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
