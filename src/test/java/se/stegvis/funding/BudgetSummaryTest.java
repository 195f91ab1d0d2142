package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;

class BudgetSummaryTest {

    private final MemberId region = new MemberId(UUID.randomUUID());

    @Test
    void a_year_balances_when_cost_is_sought_and_cash_and_other_money_with_own_time_on_neither_side() {
        BudgetSummary sums = BudgetSummary.of(
                List.of(
                        BudgetContent.cost(CostType.SALARY, 2027, Kronor.of(700)),
                        BudgetContent.cost(CostType.TRAVEL, 2027, Kronor.of(300)),
                        BudgetContent.sought(2027, Kronor.of(600)),
                        BudgetContent.cash(region, 2027, Kronor.of(250)),
                        BudgetContent.other("ESF", 2027, Kronor.of(150)),
                        BudgetContent.ownTime(region, 2027, Kronor.of(999))),
                4);
        assertThat(sums.balances()).isTrue();
        assertThat(sums.total().cost()).isEqualTo(Kronor.of(1000));
        assertThat(sums.total().ownTime()).isEqualTo(Kronor.of(999));
        assertThat(sums.costPerParticipant()).contains(Kronor.of(250));
    }

    @Test
    void what_lacks_in_one_year_is_not_covered_by_another() {
        BudgetSummary sums = BudgetSummary.of(
                List.of(
                        BudgetContent.cost(CostType.SALARY, 2027, Kronor.of(100)),
                        BudgetContent.sought(2027, Kronor.of(60)),
                        BudgetContent.cost(CostType.SALARY, 2028, Kronor.of(100)),
                        BudgetContent.sought(2028, Kronor.of(140))),
                0);
        assertThat(sums.balances()).isFalse();
        assertThat(sums.years().values())
                .extracting(BudgetYear::lacking)
                .containsExactly(Kronor.of(40), Kronor.of(-40));
        assertThat(sums.total().balances()).isTrue();
    }

    @Test
    void without_planned_participants_there_is_no_cost_per_participant() {
        assertThat(BudgetSummary.of(List.of(BudgetContent.cost(CostType.SALARY, 2027, Kronor.of(100))), 0)
                        .costPerParticipant())
                .isEmpty();
    }
}
