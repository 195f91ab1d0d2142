package se.stegvis.goal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.goal.MeasuringPoint.atExit;
import static se.stegvis.goal.MeasuringPoint.monthsAfterExit;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.Goals;

/** The sentence and the fields of a goal have to agree. */
class ConsistencyRulesTest {

    private static List<String> rules(Goal goal) {
        return new SmartCheck().check(goal, GoalContext.application(), Evidence.none()).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private static Goal goal(String text, int baseline, int target) {
        return Goal.builder(text)
                .unit("dagar")
                .baseline(BigDecimal.valueOf(baseline))
                .target(BigDecimal.valueOf(target))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "Väntetiden ska minska., 20, 30, true",
        "Väntetiden ska minska., 30, 20, false",
        "Antalet besök ska öka., 30, 20, true",
        "Antalet besök ska öka., 20, 30, false",
        "Antalet besök ska öka., 20, 20, false",
        "Besöken ska bli fler och kostnaden ska sjunka., 30, 20, false",
        "Väntetiden ska vara kort., 20, 30, false"
    })
    void aVerbThatPointsAgainstTheFiguresIsFound(String text, int baseline, int target, boolean found) {
        assertThat(rules(goal(text, baseline, target)).contains("direction-against-target")).isEqualTo(found);
    }

    @Test
    void measuringPointsThatGoBackAreFoundWhereTheGoalSaysIncrease() {
        var goal = Goal.builder("Antalet arbetade timmar ska öka.")
                .indicator("Arbetade timmar")
                .unit("timmar")
                .measuringPoints(List.of(
                        monthsAfterExit(24, BigDecimal.valueOf(18)),
                        atExit(BigDecimal.TEN),
                        monthsAfterExit(6, BigDecimal.valueOf(20))))
                .build();

        assertThat(rules(goal)).contains("points-against-direction");
        assertThat(rules(goal.toBuilder()
                        .measuringPoints(List.of(
                                atExit(BigDecimal.TEN), monthsAfterExit(6, BigDecimal.valueOf(20))))
                        .build()))
                .doesNotContain("points-against-direction");
    }

    @Test
    void sharesThatGoOnToStudiesOrRehabilitationMayFallAsOthersRise() {
        assertThat(rules(Goals.studies())).doesNotContain("points-against-direction", "direction-against-target");
        assertThat(rules(Goals.rehabilitation())).doesNotContain("points-against-direction", "direction-against-target");
        assertThat(rules(Goals.studies().toBuilder()
                        .text("Andelen deltagare i studier ska öka.")
                        .build()))
                .contains("points-against-direction");
    }

    @ParameterizedTest
    @CsvSource({
        "Andel i arbete, dagar, true",
        "Andel i arbete, %, false",
        "Antal deltagare i arbete, %, true",
        "Antal deltagare i arbete, personer, false",
        "Väntetid, dagar, false"
    })
    void anIndicatorThatCannotBeCountedInItsUnitIsFound(String indicator, String unit, boolean found) {
        var goal = Goal.builder("Något ska bli annorlunda.").indicator(indicator).unit(unit).build();

        assertThat(rules(goal).contains("indicator-against-unit")).isEqualTo(found);
    }
}
