package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import se.stegvis.foundation.Kronor;

/** The budget's page: what people see of it, and what a block that is pasted does. */
class BudgetPagesTest extends BudgetPage {

    /** Statements for opening the section and entering it where others can see: the same for ten rows and for four hundred. */
    private static final int MOST_STATEMENTS = 94;

    @Test
    void five_years_ten_types_and_four_parties_are_opened_with_a_bounded_number_of_questions_and_every_sum_agrees() {
        ApplicationId id = FullApplication.of(context, world, applications);
        BudgetSummary sums = world.as(world.karin, () -> context.getBean(BudgetService.class).sums(id));
        signIn(world.karin);
        open(id);
        Statistics statistics =
                context.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        open(id);
        long asked = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);

        assertThat(asked).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(cells()).hasSizeGreaterThan(245);
        List<NativeTableRow> totals = find(NativeTableRow.class).all().stream()
                .filter(row -> row.hasClassName("fu-total"))
                .toList();
        List<Function<BudgetYear, Kronor>> sides = List.of(BudgetYear::cost, BudgetYear::financing, BudgetYear::ownTime);
        for (int i = 0; i < sides.size(); i++) {
            List<String> expected = new ArrayList<>();
            for (BudgetYear year : sums.years().values()) {
                expected.add(sides.get(i).apply(year).figure());
            }
            expected.add(sides.get(i).apply(sums.total()).figure());
            assertThat(totals.get(i).getChildren().skip(1).map(cell -> cell.getElement().getText()).toList()).isEqualTo(expected);
        }
    }

    @Test
    void a_pasted_block_is_stored_and_told_and_the_sums_follow() {
        ApplicationId id = applications.complete();
        signIn(world.karin);
        Component page = open(id);
        paste(2, "Resor 2027", "60 000 kr", "Resor 2028", "70000,50", "Utbildning 2027", "");

        assertThat(words(page))
                .contains("3 belopp har klistrats in", "Ören är avrundade", "2 belopp fick inte plats")
                .contains("2027: pengarna är 140 000 kr mer än kostnaden", "2028: det saknas 20 001 kr");
        assertThat(cell("Resor 2028").getValue()).isEqualTo(Kronor.of(70_001).figure());
        assertThat(cell("Utbildning 2027").getValue()).isEmpty();
        BudgetSummary stored = world.as(world.karin, () -> context.getBean(BudgetService.class).sums(id));
        assertThat(stored.years().getOrDefault(2027, BudgetYear.NOTHING).cost()).isEqualTo(Kronor.of(4_460_000));
    }

    @Test
    void a_block_with_a_fault_stores_nothing_and_names_each_cell() {
        ApplicationId id = applications.complete();
        signIn(world.karin);
        Component page = open(id);
        paste(0, "Resor 2027", "60 000", "Resor 2028", "mycket", "Lokal 2027", "-5");

        assertThat(words(page))
                .contains("Inget har sparats. 2 rutor behöver rättas", "Resor 2028: ”mycket”", "Lokal 2027: ”-5”")
                .contains("2027: pengar och kostnad är lika");
        assertThat(cell("Resor 2027").getValue()).isEqualTo(Kronor.of(50_000).figure());
    }

    @Test
    void a_computed_salary_shows_how_and_takes_no_other_amount() {
        ApplicationId id = applications.complete();
        world.as(world.karin, () -> context.getBean(BudgetService.class)
                .add(id, BudgetContent.staff(2027, staff()).noted("Samordnare").at(world.region)));
        signIn(world.karin);
        Component page = open(id);

        String label = "Lön inklusive sociala avgifter: Samordnare · Region Västmanland 2027";
        assertThat(words(page)).contains("50 % × 40 000 kr × 12 mån + 31,42 % avgifter");
        assertThat(cell(label).getElement().hasAttribute("readonly")).isTrue();
        assertThat(cell(label).getElement().getAttribute("aria-describedby")).startsWith("fu-how-");
        paste(0, label, "1", "Resor 2027", "1");
        assertThat(words(page)).contains("Inget har sparats. En ruta behöver rättas", "Beloppet räknas ut");
    }

    @Test
    void a_salary_is_computed_in_its_lines_window_with_the_forbunds_fees() {
        ApplicationId id = applications.complete();
        signIn(world.karin);
        open(id);
        pressSmall("Räkna ut raden Lön inklusive sociala avgifter");
        Div year = find(Div.class).all().stream()
                .filter(div -> div.hasClassName("fu-staff") && div.getElement().getTextRecursively().contains("2027"))
                .findFirst()
                .orElseThrow();
        List<TextField> fields = find(TextField.class, year).all();
        assertThat(fields.get(3).getValue()).isEqualTo("31,42");
        test(fields.get(0)).setValue("50");
        press("Spara raden");
        assertThat(fields.get(1).isInvalid()).isTrue();
        test(fields.get(1)).setValue("40 000");
        test(fields.get(2)).setValue("12");
        assertThat(words(year)).contains("315 408 kr");
        press("Spara raden");

        assertThat(cell("Lön inklusive sociala avgifter 2027").getValue()).isEqualTo(Kronor.of(315_408).figure());
    }

    @Test
    void earlier_insatser_are_an_honest_nothing_when_there_are_none() {
        ApplicationId id = applications.complete();
        signIn(world.karin);
        Component page = open(id);
        var details = find(NativeDetails.class).all().stream()
                .filter(each -> each.getSummaryText().startsWith("Jämför"))
                .findFirst()
                .orElseThrow();
        fire(details, "toggle", JSON.createObjectNode());
        details.setOpen(true);
        fire(details, "toggle", JSON.createObjectNode());
        assertThat(words(page)).contains("Förbundet har inga tidigare insatser i Stegvis att jämföra med.");
    }

    private static StaffCost staff() {
        return new StaffCost(new BigDecimal("50"), Kronor.of(40_000), new BigDecimal("12"), new BigDecimal("31.42"));
    }
}
