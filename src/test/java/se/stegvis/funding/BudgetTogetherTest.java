package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.Kronor;

/** A budget that changes while somebody has it open, by the same person's hand or another's. */
class BudgetTogetherTest extends BudgetPage {

    private static final String TRAINING = "Utbildning";

    @Test
    void a_salary_that_was_just_written_is_computed_in_its_own_row() {
        ApplicationId id = applications.started();
        withPeriod(id);
        signIn(world.karin);
        open(id);
        write("Lön inklusive sociala avgifter 2027", "700000");
        pressSmall("Räkna ut raden Lön inklusive sociala avgifter");
        List<TextField> fields = find(TextField.class, staffOf("2027")).all();
        test(fields.get(0)).setValue("50");
        test(fields.get(1)).setValue("40 000");
        test(fields.get(2)).setValue("12");
        press("Spara raden");

        assertThat(rows(id))
                .extracting(row -> row.content().amount())
                .as("one salary, the computed one")
                .containsExactly(Kronor.of(315_408));
    }

    @Test
    void a_year_that_somebody_else_fills_while_the_window_is_open_is_not_counted_twice() {
        ApplicationId id = applications.started();
        withPeriod(id);
        signIn(world.karin);
        open(id);
        pressSmall("Räkna ut raden Lön inklusive sociala avgifter");
        world.as(world.karin, () -> budget().add(id, BudgetContent.cost(CostType.SALARY, 2027, Kronor.of(600_000))));
        signIn(world.karin);
        List<TextField> fields = find(TextField.class, staffOf("2027")).all();
        test(fields.get(0)).setValue("50");
        test(fields.get(1)).setValue("40 000");
        test(fields.get(2)).setValue("12");
        press("Spara raden");

        assertThat(rows(id)).extracting(row -> row.content().amount()).containsExactly(Kronor.of(600_000));
    }

    @Test
    void two_who_fill_the_same_empty_cell_see_each_others_words_and_the_year_is_not_doubled() {
        ApplicationId id = applications.started();
        withPeriod(id);
        signIn(world.karin);
        open(id);
        world.as(world.karin, () -> budget().add(id, BudgetContent.cost(CostType.TRAVEL, 2027, Kronor.of(50_000))));
        signIn(world.karin);
        write("Resor 2027", "70000");
        assertThat(said("Resor 2027")).contains("50 000");
        assertThat(rows(id)).extracting(row -> row.content().amount()).containsExactly(Kronor.of(50_000));

        paste(0, "Resor 2028", "1", "Lokal 2027", "2");
        assertThat(rows(id)).hasSize(3);
        world.as(world.karin, () -> budget().add(id, BudgetContent.cost(CostType.TRAINING, 2027, Kronor.of(9_000))));
        signIn(world.karin);
        // The page has been told of the amount meanwhile: it is not doubled, whether it had been shown by then or not.
        paste(0, TRAINING + " 2027", "5", TRAINING + " 2028", "6");
        assertThat(rows(id)).filteredOn(row -> row.content().costType() == CostType.TRAINING && row.content().year() == 2027)
                .hasSize(1);
    }

    @Test
    void who_empties_a_cell_does_not_take_away_an_amount_that_somebody_else_has_just_written() {
        ApplicationId id = applications.started();
        withPeriod(id);
        BudgetRow seen = world.as(world.karin, () -> budget().add(id, BudgetContent.sought(2027, Kronor.of(100))));
        signIn(world.karin);
        open(id);
        BudgetRow newer = world.as(world.karin, () ->
                budget().save(id, seen.id(), BudgetContent.sought(2027, Kronor.of(250_000)), seen.version()));
        assertThatThrownBy(() -> world.as(world.karin, () -> budget().remove(id, seen.id(), seen.version())))
                .isInstanceOf(EditConflictException.class);
        signIn(world.karin);
        write("Sökt belopp 2027", "");
        assertThat(said("Sökt belopp 2027")).contains("250 000");
        assertThat(rows(id)).extracting(row -> row.content().amount()).containsExactly(Kronor.of(250_000));
        world.as(world.karin, () -> budget().remove(id, newer.id(), newer.version()));
        assertThat(rows(id)).isEmpty();
    }

    @Test
    void a_fault_goes_when_the_amount_is_mended_to_what_was_stored_before() {
        ApplicationId id = applications.started();
        withPeriod(id);
        signIn(world.karin);
        open(id);
        write("Resor 2027", "70000");
        write("Resor 2027", "mycket");
        assertThat(cell("Resor 2027").getElement().hasAttribute("aria-invalid")).isTrue();
        write("Resor 2027", "70000");
        assertThat(cell("Resor 2027").getElement().hasAttribute("aria-invalid")).isFalse();
        assertThat(said("Resor 2027")).isEmpty();
    }

    @Test
    void a_whole_line_is_taken_away_only_after_a_question() {
        ApplicationId id = applications.started();
        withPeriod(id);
        world.as(world.karin, () ->
                budget().add(id, BudgetContent.cost(CostType.TRAVEL, 2027, Kronor.of(500)).noted("Studiebesök")));
        signIn(world.karin);
        open(id);
        pressSmall("Ta bort raden Resor: Studiebesök");
        assertThat(rows(id)).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(rows(id)).isEmpty();
    }

    @Test
    void an_activity_without_words_stays_with_its_cost_when_the_line_is_described() {
        ApplicationId id = applications.started();
        withPeriod(id);
        ChainRow activity = world.as(world.karin, () -> context.getBean(EffectChainService.class)
                .add(id, ChainContent.empty(ChainKind.ACTIVITY)));
        world.as(world.karin, () -> budget().add(
                id, BudgetContent.cost(CostType.TRAVEL, 2027, Kronor.of(500)).forActivity(activity.id()).noted("Tåg")));
        signIn(world.karin);
        open(id);
        pressSmall("Detaljer för raden Resor: Tåg");
        press("Spara raden");
        assertThat(rows(id))
                .extracting(row -> Optional.ofNullable(row.content().activity()))
                .containsExactly(Optional.of(activity.id()));
    }

    @Test
    void the_place_of_an_amount_is_the_same_when_the_page_is_drawn_anew() {
        ApplicationId id = applications.started();
        withPeriod(id);
        signIn(world.karin);
        open(id);
        String place = cell("Sökt belopp 2027").getElement().getAttribute("data-cell");
        world.as(world.karin, () ->
                budget().add(id, BudgetContent.staff(2027, staff()).noted("Samordnare").at(world.region)));
        signIn(world.karin);
        open(id);
        assertThat(cell("Sökt belopp 2027").getElement().getAttribute("data-cell")).isEqualTo(place);
    }

    private static StaffCost staff() {
        return new StaffCost(new BigDecimal("50"), Kronor.of(40_000), new BigDecimal("12"), new BigDecimal("31.42"));
    }

    private Div staffOf(String year) {
        return find(Div.class).all().stream()
                .filter(div -> div.hasClassName("fu-staff") && div.getElement().getTextRecursively().contains(year))
                .findFirst()
                .orElseThrow();
    }

    private void withPeriod(ApplicationId id) {
        world.as(world.karin, () -> {
            applications.answer(id, "grund.start", "", "2027-01-01");
            applications.answer(id, "grund.slut", "", "2028-12-31");
        });
    }
}
