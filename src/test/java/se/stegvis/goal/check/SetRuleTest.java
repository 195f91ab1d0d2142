package se.stegvis.goal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.Goals;
import se.stegvis.goal.Orientation;

/** What must be among the goals of an insats. */
class SetRuleTest {

    private static final Goal STAFF = Goal.ofText("80 % av handläggarna ska känna till rutinen 2027.");
    private static final Goal CITIZENS = Goal.ofText("30 % av deltagarna ska ha ett arbete 2027.");
    private static final Goal VOLUME = Goal.ofText("60 personer ska skrivas in 2027.");

    private static List<String> rules(Orientation orientation, Goal... goals) {
        return rules(GoalContext.application().withOrientation(orientation), goals);
    }

    private static List<String> rules(GoalContext context, Goal... goals) {
        return new SmartCheck().checkAll(List.of(goals), context, Evidence.none()).findings().stream()
                .map(GoalSetAssessment.SetFinding::rule)
                .toList();
    }

    @Test
    void anIndividualInsatsNeedsAResultGoalOnAbilityToWork() {
        assertThat(rules(Orientation.INDIVIDUAL, VOLUME, STAFF)).containsExactly("work-result-missing");
        assertThat(rules(Orientation.INDIVIDUAL, VOLUME, CITIZENS)).isEmpty();
        assertThat(rules(Orientation.INDIVIDUAL)).containsExactly("work-result-missing");
    }

    @Test
    void aStructuralInsatsNeedsGoalsForBothItsGroups() {
        assertThat(rules(Orientation.STRUCTURAL, STAFF)).containsExactly("secondary-group-without-goal");
        assertThat(rules(Orientation.STRUCTURAL, CITIZENS)).containsExactly("primary-group-without-goal");
        assertThat(rules(Orientation.STRUCTURAL, STAFF, CITIZENS)).isEmpty();
    }

    @Test
    void aGoalThatNamesAGroupBelongsToItWhateverItsSentenceSays() {
        var context = GoalContext.application()
                .withOrientation(Orientation.STRUCTURAL)
                .withGroups("Chefer i kommunen", "Unga vuxna");
        var managers = CITIZENS.toBuilder().targetGroup("chefer i kommunen").build();

        assertThat(rules(context, managers)).containsExactly("secondary-group-without-goal");
    }

    @Test
    void whereTheOrientationIsUnknownNothingIsAskedOfTheSet() {
        assertThat(rules(GoalContext.application(), VOLUME)).isEmpty();
        assertThat(Goals.context().orientation()).isEqualTo(Orientation.INDIVIDUAL);
    }
}
