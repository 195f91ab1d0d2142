package se.stegvis.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.benefit.Situation;
import se.stegvis.benefit.WageSubsidy;
import se.stegvis.benefit.Work;
import se.stegvis.calculation.ui.ComparisonTable;
import se.stegvis.calculation.ui.ReportPanel;
import se.stegvis.calculation.ui.ResultPanel;
import se.stegvis.foundation.Texts;
import se.stegvis.testing.DatabaseTest;

/** A result is shown with its range, every figure opens, and different models never stand side by side in silence. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class ResultPanelTest extends SpringBrowserlessTest {

    private static final Pattern KEY = Pattern.compile("calculationreport\\.|benefit\\.[a-z]");

    @Autowired
    CalculationReport report;

    private ResultPanel shown(Calculation calculation) {
        ResultPanel panel = new ResultPanel();
        UI.getCurrent().add(panel);
        panel.show(calculation);
        return panel;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replaceAll("[\\s\\u00a0]+", " ");
    }

    private static <T> List<T> all(Component in, Class<T> type) {
        List<T> found = new ArrayList<>();
        Stream.of(in).flatMap(ResultPanelTest::below).filter(type::isInstance).map(type::cast).forEach(found::add);
        return found;
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ResultPanelTest::below));
    }

    @Test
    void the_result_says_who_gains_when_and_how_far_the_target_is_with_the_model_and_the_limits() {
        Calculation calculation = Calculations.typical();
        ResultPanel panel = shown(calculation);
        WorkedOut worked = WorkedOut.of(calculation);
        String text = text(panel);
        assertThat(text)
                .contains("Samhället får", "Kommunen", "varav Försäkringskassan", "Arbetsgivarna", "Deltagarna")
                .contains("Målet nås.", "Före och efter är inte effekt", "Rimlighetskontroll: alla 6 kontroller stämmer.")
                .contains(ModelStamp.CURRENT.name() + " " + ModelStamp.CURRENT.version())
                .doesNotContainPattern(KEY);
        var income = worked.of(Actor.SOCIETY).income();
        Words words = Words.of(Texts.of("calculationreport", "benefit"), Texts.SWEDISH);
        assertThat(text).contains(Stream.of(income.low(), income.mean(), income.high())
                .map(amount -> words.kronor(amount).replace('\u00a0', ' '))
                .toArray(String[]::new));
    }

    @Test
    void every_figure_opens_to_its_formula_and_its_inputs_and_only_when_it_is_asked_for() {
        for (Calculation calculation : List.of(Calculations.typical(), Calculations.careful())) {
            ResultPanel panel = shown(calculation);
            List<NativeButton> figures = all(panel, NativeButton.class);
            assertThat(figures).hasSizeGreaterThan(40);
            assertThat(find(Dialog.class).all()).isEmpty();
            for (NativeButton figure : figures) {
                assertThat(figure.getElement().getAttribute("aria-label")).contains(figure.getText());
                test(figure).click();
                Dialog dialog = find(Dialog.class).single();
                assertThat(text(dialog)).contains("Formel").doesNotContainPattern(KEY);
                dialog.close();
                roundTrip();
            }
            UI.getCurrent().remove(panel);
        }
    }

    @Test
    void a_figure_of_an_actor_shows_its_flows_assumptions_rules_and_sources() {
        Explained explained = Explained.of(
                WorkedOut.of(Calculations.typical()),
                Figure.of(Figure.Kind.INCOME, Actor.MUNICIPALITY),
                Words.of(Texts.of("calculationreport", "benefit"), Texts.SWEDISH));
        assertThat(explained.title()).isEqualTo("Kommunen: inkomst per år");
        assertThat(explained.blocks().toString())
                .contains("försörjningsstöd", "Kommunalskatt", "kommunens handläggning", "Riksnorm", "SCB", "Antal");
    }

    @Test
    void nothing_to_count_and_no_rules_are_said_in_plain_words() {
        assertThat(text(shown(new Calculation("", "", BenefitCase.of(2024, List.of()), null))))
                .contains("Det finns ingen att räkna på än");
        Work extra = new Work(
                null,
                java.math.BigDecimal.ONE,
                java.math.BigDecimal.valueOf(12),
                new WageSubsidy(WageSubsidy.Kind.EXTRATJANST, null, null),
                false);
        BenefitCase gone = BenefitCase.of(2024, List.of(new Group(1, Situation.NOTHING, Situation.working(extra))));
        assertThat(text(shown(new Calculation("", "", gone, null)))).contains("extratjänst 2024");
    }

    @Test
    void without_a_cost_there_are_incomes_and_no_years() {
        ResultPanel panel = shown(new Calculation("Utan kostnad", "", Calculations.asked(2024), 34));
        assertThat(text(panel)).contains("Ingen kostnad är angiven").doesNotContain("Lönsamhet", "Målet");
    }

    @Test
    void showing_another_result_takes_the_place_of_the_first() {
        ResultPanel panel = shown(Calculations.typical());
        panel.show(new Calculation("", "", BenefitCase.of(2024, List.of()), null));
        assertThat(all(panel, NativeTable.class)).isEmpty();
    }

    @Test
    void results_of_one_model_stand_side_by_side() {
        ComparisonTable table = new ComparisonTable();
        UI.getCurrent().add(table);
        table.showCalculations(List.of(Calculations.typical(), Calculations.careful()));
        assertThat(text(table))
                .contains("Steget vidare, försiktigt", "Lönsamhet efter 8 år", "24 månader")
                .doesNotContain("Olika modeller", "Olika år");
        assertThat(all(table, NativeTable.class)).hasSize(1);
    }

    @Test
    void results_of_different_models_are_not_shown_before_the_reader_has_been_told_and_asks() {
        Compared now = WorkedOut.of(Calculations.typical()).compared();
        Compared then = new Compared(
                "Förra året",
                new ModelStamp(ModelStamp.CURRENT.name(), "0.9", "2025-01-01"),
                2023,
                now.participants(),
                now.years(),
                null,
                now.figures());
        ComparisonTable table = new ComparisonTable();
        UI.getCurrent().add(table);
        table.show(List.of(now, then));
        assertThat(all(table, NativeTable.class)).isEmpty();
        assertThat(text(table)).contains("Olika modeller", "olika års regler: 2023, 2024");
        test(all(table, Button.class).getFirst()).click();
        assertThat(all(table, NativeTable.class)).hasSize(1);
        assertThat(text(table)).contains("Olika modeller", "0.9, regler från 2025-01-01");
    }

    @Test
    void one_result_is_nothing_to_compare() {
        ComparisonTable table = new ComparisonTable();
        UI.getCurrent().add(table);
        table.showCalculations(List.of(Calculations.typical()));
        assertThat(text(table)).contains("Välj minst två");
    }

    @Test
    void the_report_is_a_page_with_files_to_take_away() {
        ReportPanel panel = new ReportPanel(report);
        UI.getCurrent().add(panel);
        panel.show("Mål och medel", Calculations::typical);
        assertThat(text(panel)).contains("Hämta som PDF", "Hämta som Excel", "Skriv ut");
        assertThat(below(panel).map(part -> part.getElement().getOuterHTML()).findFirst().orElseThrow())
                .contains("Det som beräkningen inte ser");
    }

    @Test
    void in_english_nothing_is_left_unsaid() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(text(shown(Calculations.careful())))
                .contains("Society gains", "Before and after is not effect")
                .doesNotContain("Samhället", "Återbetald")
                .doesNotContainPattern(KEY);
    }
}
