package se.stegvis.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.Group;

/** What is shown agrees with the model and with itself. */
class WorkedOutTest {

    @Test
    void low_is_never_above_the_middle_nor_the_middle_above_high() {
        for (Calculation calculation : new Calculation[] {Calculations.typical(), Calculations.careful()}) {
            WorkedOut worked = WorkedOut.of(calculation);
            for (Actor actor : Actor.values()) {
                ActorFigures figures = worked.of(actor);
                assertThat(figures.income().low()).isLessThanOrEqualTo(figures.income().mean());
                assertThat(figures.income().mean()).isLessThanOrEqualTo(figures.income().high());
                for (int years : new int[] {1, 5, 20}) {
                    assertThat(figures.profit(years)).isNotNull().satisfies(profit -> {
                        assertThat(profit.low()).isLessThanOrEqualTo(profit.mean());
                        assertThat(profit.mean()).isLessThanOrEqualTo(profit.high());
                    });
                }
            }
        }
    }

    @Test
    void the_middle_is_what_the_model_says_and_payback_too() {
        WorkedOut worked = WorkedOut.of(Calculations.careful());
        for (Actor actor : Actor.values()) {
            BigDecimal model = worked.result().income(actor).multiply(new BigDecimal("0.8"));
            assertThat(worked.of(actor).income().mean()).isEqualByComparingTo(model);
            assertThat(worked.result().outlook(actor)).isPresent().get().satisfies(outlook -> {
                assertThat(worked.of(actor).payback()).isNotNull().extracting(ActorFigures.Payback::mean)
                        .isEqualTo(outlook.paybackMonths());
                assertThat(worked.of(actor).profit(5)).isNotNull().satisfies(profit -> assertThat(
                                profit.mean().setScale(2, RoundingMode.HALF_EVEN))
                        .isEqualByComparingTo(outlook.profit(5).setScale(2, RoundingMode.HALF_EVEN)));
            });
        }
    }

    @Test
    void so_many_as_are_needed_pay_the_cost_in_time_and_one_fewer_does_not() {
        for (Calculation calculation : new Calculation[] {Calculations.typical(), Calculations.careful()}) {
            int steps = 0;
            for (StepNeeded step : WorkedOut.of(calculation).breakEven()) {
                Group group = step.step();
                for (StepNeeded.Within within : step.within()) {
                    if (group == null || within.mean().isEmpty()) {
                        continue;
                    }
                    long needed = within.mean().orElseThrow().longValueExact();
                    assertThat(paysWithin(calculation, group, needed, within.months())).isTrue();
                    assertThat(paysWithin(calculation, group, needed - 1, within.months())).isFalse();
                    steps++;
                }
            }
            assertThat(steps).isGreaterThan(5);
        }
    }

    private static boolean paysWithin(Calculation calculation, Group step, long people, int months) {
        BenefitCase asked = calculation.asked();
        BenefitCase alone = new BenefitCase(
                asked.year(),
                asked.rates(),
                java.util.List.of(new Group(people, step.before(), step.after())),
                people,
                asked.costs(),
                asked.assumptions());
        ActorFigures.Payback payback = WorkedOut.of(new Calculation("", "", alone, null)).of(Actor.SOCIETY).payback();
        return payback != null && payback.mean().isPresent() && payback.mean().getAsInt() <= months;
    }

    @Test
    void how_far_the_target_is_is_what_would_reach_it() {
        Calculation missed = Calculations.of("För dyrt", new BigDecimal("30000000"), 34);
        WorkedOut worked = WorkedOut.of(missed);
        assertThat(worked.target()).isPresent().get().satisfies(target -> {
            assertThat(target.reached()).isFalse();
            assertThat(target.missing().add(worked.of(Actor.SOCIETY).income().mean()))
                    .isCloseTo(target.needed(), org.assertj.core.data.Offset.offset(new BigDecimal("0.01")));
        });
        assertThat(WorkedOut.of(Calculations.typical()).target()).get().satisfies(target -> {
            assertThat(target.reached()).isTrue();
            assertThat(target.missing()).isEqualByComparingTo(BigDecimal.ZERO);
        });
    }

    @Test
    void the_rimlighetskontroll_holds_for_what_the_model_works_out() {
        assertThat(WorkedOut.of(Calculations.typical()).findings()).isNotEmpty().allMatch(finding -> finding.holds());
        assertThat(WorkedOut.of(Calculations.typical()).result().assumptionsUsed()).contains(Assumption.HANDLING_FK);
    }
}
