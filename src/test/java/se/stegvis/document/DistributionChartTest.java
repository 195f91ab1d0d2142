package se.stegvis.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionChartTest {

    private record Dot(double x, double y, double radius) {}

    private static final Pattern CIRCLE = Pattern.compile("<circle cx=\"([0-9.]+)\" cy=\"([0-9.]+)\" r=\"([0-9.]+)\"");

    @Test
    void each_answer_is_one_dot_and_no_dot_covers_another() {
        List<Dot> dots = dots(Papers.chart());
        assertThat(dots).hasSize(13);
        for (Dot one : dots) {
            assertThat(dots)
                    .filteredOn(other -> other != one)
                    .allMatch(other -> Math.hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius);
        }
    }

    @Test
    void the_picture_is_told_in_words() {
        assertThat(Papers.chart().toSvg().description())
                .isEqualTo("Samarbete och samverkan. 13 svar på skalan 1–10. "
                        + "Högst 8,4, medel 6,9, lägst 5,8. Att jämföra med förra året: 6,4.");
        assertThat(Papers.chart().toSvg().markup()).contains("role=\"img\"", "Högst 8,4, medel 6,9, lägst 5,8");
    }

    @Test
    void labels_follow_the_readers_language() {
        String svg = new DistributionChart("Trust", Papers.scores("7.5"), new BigDecimal("7.5"), null, Locale.ENGLISH)
                .toSvg().markup();
        assertThat(svg).contains("mean 7.5", "1 answer on the scale from 1 to 10");
    }

    @Test
    void before_the_first_answer_only_the_scale_is_seen() {
        Svg svg = new DistributionChart("Tilltro", List.of(), null, null, Paper.SWEDISH).toSvg();
        assertThat(svg.description()).isEqualTo("Tilltro. Inga svar ännu på skalan 1–10.");
        assertThat(svg.markup()).doesNotContain("<circle").doesNotContain("medel");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 13, 30, 200})
    void a_group_that_agrees_stays_within_the_picture(int people) {
        BigDecimal seven = BigDecimal.valueOf(7);
        DistributionChart chart =
                new DistributionChart("Tilltro", Collections.nCopies(people, seven), seven, null, Paper.SWEDISH);
        assertThat(dots(chart)).hasSize(people).allMatch(dot -> dot.y - dot.radius >= 60);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.2", "1.2, 1.0", "10.0, 9.8", "9.8, 10.0", "5.0, 5.0"})
    void labels_at_the_ends_of_the_scale_stay_within_the_picture(BigDecimal mean, BigDecimal previous) {
        String svg = new DistributionChart(
                        "Tilltro",
                        List.of(mean),
                        mean,
                        new DistributionChart.Reference("förra gången", previous),
                        Paper.SWEDISH)
                .toSvg().markup();
        Pattern.compile("<text x=\"([0-9.]+)\" y=\"50\" text-anchor=\"(start|end)\"")
                .matcher(svg)
                .results()
                .forEach(label -> {
                    double x = Double.parseDouble(label.group(1));
                    assertThat(label.group(2).equals("end") ? x : 760 - x).isGreaterThan(150);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9", "10.1", "11"})
    void a_score_outside_the_scale_is_refused(String score) {
        BigDecimal value = new BigDecimal(score);
        assertThatThrownBy(() -> new DistributionChart("x", List.of(value), BigDecimal.TWO, null, Paper.SWEDISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Dot> dots(DistributionChart chart) {
        return CIRCLE.matcher(chart.toSvg().markup()).results().map(DistributionChartTest::dot).toList();
    }

    private static Dot dot(MatchResult circle) {
        return new Dot(
                Double.parseDouble(circle.group(1)),
                Double.parseDouble(circle.group(2)),
                Double.parseDouble(circle.group(3)));
    }
}
