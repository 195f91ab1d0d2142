package se.stegvis.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts of money keep within their picture, tell every figure in words and do not rest on colours. */
class MoneyChartsTest {

    private static final Pattern RECTANGLE =
            Pattern.compile("<rect x=\"(-?[0-9.]+)\" y=\"(-?[0-9.]+)\" width=\"(-?[0-9.]+)\" height=\"(-?[0-9.]+)\"");

    private static BigDecimal kr(long amount) {
        return BigDecimal.valueOf(amount);
    }

    @Test
    void what_adds_up_is_told_with_signs_and_the_sum_with_its_range() {
        Svg svg = new WaterfallChart(
                        "Vem får",
                        List.of(new WaterfallChart.Step("Kommunen", kr(1_200_000)), new WaterfallChart.Step("AF", kr(-200_000))),
                        "Samhället",
                        new WaterfallChart.Range(kr(800_000), kr(1_300_000)),
                        Paper.SWEDISH)
                .toSvg();
        assertThat(svg.description().replace('\u00a0', ' '))
                .isEqualTo("Vem får. Kommunen: +1 200 000 kr, AF: −200 000 kr. Samhället: 1 000 000 kr (lägst 800 000 kr, högst 1 300 000 kr).");
        within(svg, 460);
    }

    @Test
    void the_years_are_told_and_the_first_has_its_cost() {
        Svg svg = years(3, 500_000, 1_000_000).toSvg();
        assertThat(svg.description().replace('\u00a0', ' '))
                .contains("År 1: inkomst 500 000 kr, kostnad 1 000 000 kr, sammanlagt −500 000 kr")
                .contains("År 3: inkomst 500 000 kr, sammanlagt 500 000 kr");
        assertThat(svg.markup()).contains("0,5 mnkr", "stroke-dasharray");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999, 40_000, 123_456_789_012L})
    void years_of_any_size_stay_within_the_picture(long income) {
        for (int count : new int[] {1, 2, 5, 50}) {
            within(years(count, income, income * 2).toSvg(), 460);
            within(years(count, -income, income * 3).toSvg(), 460);
        }
    }

    @Test
    void an_assumption_is_told_at_both_its_ends() {
        Svg svg = new TornadoChart(
                        "Samhället",
                        kr(1_000_000),
                        List.of(new TornadoChart.Bar("Lön", "19 000 kr", "25 000 kr", kr(800_000), kr(1_200_000))),
                        Locale.ENGLISH)
                .toSvg();
        assertThat(svg.description().replace('\u00a0', ' '))
                .isEqualTo("Samhället. Middle: 1 000 000 kr. Lön: 800 000 kr at 19 000 kr, 1 200 000 kr at 25 000 kr.");
        within(svg, 460);
    }

    @Test
    void labels_are_escaped_and_cut_where_they_would_run_into_the_figure() {
        String markup = new WaterfallChart(
                        "<b>",
                        List.of(new WaterfallChart.Step("<script> & " + "lång".repeat(40), BigDecimal.ZERO)),
                        "\"summa\"",
                        null,
                        Paper.SWEDISH)
                .toSvg()
                .markup();
        assertThat(markup).doesNotContain("<script", "<b>").contains("&lt;script&gt; &amp; ", "…</text>");
    }

    @Test
    void nothing_is_no_chart() {
        assertThatThrownBy(() -> new WaterfallChart("", List.of(), "", null, Paper.SWEDISH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CashFlowChart("", List.of(), Paper.SWEDISH)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new TornadoChart("Tom", kr(0), List.of(), Paper.SWEDISH).toSvg().description()).contains("Tom. Mitt: 0");
    }

    private static CashFlowChart years(int count, long income, long cost) {
        List<CashFlowChart.Year> years = new ArrayList<>();
        for (int year = 1; year <= count; year++) {
            BigDecimal balance = kr(income * year - cost);
            years.add(new CashFlowChart.Year(
                    year, kr(income), year == 1 ? kr(cost) : BigDecimal.ZERO, balance, balance.subtract(kr(Math.abs(income) / 4)), balance.add(kr(Math.abs(income) / 4))));
        }
        return new CashFlowChart("Samhället", years, Paper.SWEDISH);
    }

    private static void within(Svg svg, double width) {
        assertThat(svg.markup()).doesNotContain("NaN", "Infinity");
        double height = Double.parseDouble(svg.markup().replaceAll("(?s).*viewBox=\"0 0 \\d+ (\\d+)\".*", "$1"));
        assertThat(RECTANGLE.matcher(svg.markup()).results().toList()).isNotEmpty().allSatisfy(bar -> {
            double x = Double.parseDouble(bar.group(1));
            double y = Double.parseDouble(bar.group(2));
            assertThat(x).isGreaterThanOrEqualTo(0);
            assertThat(x + Double.parseDouble(bar.group(3))).isLessThanOrEqualTo(width + 0.2);
            assertThat(y).isGreaterThanOrEqualTo(0);
            assertThat(y + Double.parseDouble(bar.group(4))).isLessThanOrEqualTo(height);
        });
    }
}
