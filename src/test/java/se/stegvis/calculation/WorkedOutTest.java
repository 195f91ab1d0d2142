package se.stegvis.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Outlook;

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
                List.of(new Group(people, step.before(), step.after())),
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
    void what_is_missing_to_the_target_would_reach_it_also_when_income_falls_off() {
        BenefitCase asked = Calculations.careful().asked();
        WorkedOut missed = WorkedOut.of(
                new Calculation("För dyrt", "", asked.costing(new BigDecimal("30000000"), BenefitCase.FINANCED), 60));
        assertThat(missed.target()).isPresent().get().satisfies(target -> {
            assertThat(target.reached()).isFalse();
            assertThat(target.missing()).isPositive();
            Outlook enough = new Outlook(
                    target.needed().add(BigDecimal.ONE),
                    new BigDecimal("30000000"),
                    BigDecimal.ZERO,
                    asked.assumptions().value(Assumption.DROP_OFF),
                    asked.assumptions().value(Assumption.DISCOUNT_RATE));
            assertThat(enough.paybackMonths()).hasValue(60);
        });
    }

    @Test
    void an_insats_without_participants_is_told_how_many_must_take_its_own_steps_and_typical_ones() {
        BenefitCase asked = Calculations.typical().asked();
        Group own = asked.groups().get(1);
        BenefitCase structural = new BenefitCase(
                asked.year(),
                asked.rates(),
                List.of(new Group(0, own.before(), own.after()), new Group(0, own.before(), own.before())),
                0,
                asked.costs(),
                asked.assumptions());
        List<StepNeeded> needed =
                WorkedOut.of(new Calculation("Plattform", "", structural, 34)).breakEven();
        assertThat(needed).extracting(StepNeeded::step).hasSize(1 + TypicalCases.all().size()).startsWith(new Group(1, own.before(), own.after()));
        assertThat(needed.getFirst().within()).extracting(StepNeeded.Within::months).containsExactly(12, 34, 60);
        assertThat(needed.getFirst().within().getLast().mean()).isPresent();
        assertThat(WorkedOut.of(new Calculation("", "", Calculations.asked(2024), null)).breakEven()).isEmpty();
    }

    @Test
    void the_rimlighetskontroll_holds_for_what_the_model_works_out() {
        assertThat(WorkedOut.of(Calculations.typical()).findings()).isNotEmpty().allMatch(finding -> finding.holds());
        assertThat(WorkedOut.of(Calculations.typical()).result().assumptionsUsed()).contains(Assumption.HANDLING_FK);
    }
}
