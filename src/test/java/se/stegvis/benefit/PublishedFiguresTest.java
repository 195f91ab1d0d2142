package se.stegvis.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.stegvis.benefit.Oracles.Line;
import se.stegvis.benefit.Oracles.Verdict;

/** What evaluations have printed, and what comes of it here. No constant is chosen to hit a figure. */
class PublishedFiguresTest {

    private static final Path DOCUMENTED = Path.of("docs", "benefit-oracles.md");
    private static final List<Line> LINES = Oracles.all();

    private static List<String> figures(Verdict verdict) {
        return LINES.stream().filter(line -> line.verdict() == verdict).map(Line::figure).toList();
    }

    @Test
    void the_rar_tables_agree_throughout() {
        List<Line> rar = LINES.stream().filter(line -> line.figure().startsWith("RAR ")).toList();

        assertThat(rar).hasSize(32);
        assertThat(rar).allMatch(line -> line.verdict() == Verdict.EQUAL || line.verdict() == Verdict.WITHIN);
        assertThat(rar)
                .filteredOn(line -> line.figure().endsWith("payback") || line.figure().endsWith("participant"))
                .hasSize(24)
                .allMatch(line -> line.verdict() == Verdict.EQUAL);
    }

    @Test
    void what_is_not_reproduced_is_named() {
        assertThat(figures(Verdict.NOT))
                .containsExactlyInAnyOrder(
                        "Västerås, region: payback, if each bears exactly 20 %",
                        "Break-even of 57000000: 5 000 kr higher wage a month for one year",
                        "Lund's portfolio, af: mean",
                        "Västerås' participants, work: per cent of all who left",
                        "Västerås' participants, continuedRehabilitation: per cent of all who left");
    }

    @Test
    void the_lund_case_from_rules_alone() {
        BenefitResult result = Oracles.lundFromRulesAlone();

        assertThat(result.income(Actor.PARTICIPANTS)).isEqualByComparingTo("61110");
        assertThat(result.income(Actor.MUNICIPALITY)).isEqualByComparingTo("163074");
        assertThat(result.income(Actor.REGION)).isEqualByComparingTo("21680");
        assertThat(result.income(Actor.SOCIETY)).isEqualByComparingTo("299637.6");
        assertThat(result.assumptionsUsed()).isSubsetOf(Assumption.HANDLING_MUNICIPALITY);
        for (Actor actor : Actor.values()) {
            assertThat(result.assumed(actor)).as(actor.code()).isEqualByComparingTo("0");
        }
    }

    /** Values of a step that are printed, beside what the model says with all assumptions as they are. */
    @Test
    void the_steps_in_the_documentation_are_what_the_model_says() throws Exception {
        BenefitCase asked = BenefitCase.of(2014, List.of());
        Situation before = Situation.living(Support.of(Livelihood.AKTIVITETSSTOD));
        Work half = new Work(
                null,
                new BigDecimal("0.5"),
                BigDecimal.valueOf(12),
                new WageSubsidy(WageSubsidy.Kind.LONEBIDRAG, new BigDecimal("0.8"), null),
                false);

        assertThat(Files.readString(DOCUMENTED))
                .contains("| 500 000 | " + step(asked, before, Situation.working(Work.fullTime(null))) + " |")
                .contains("| 67 000 | " + step(asked, before, Situation.working(half)) + " |")
                .contains("| 100 000 | "
                        + step(
                                asked,
                                Situation.working(Work.fullTime(BigDecimal.valueOf(20_000))),
                                Situation.working(Work.fullTime(BigDecimal.valueOf(25_000))))
                        + " |");
    }

    private static String step(BenefitCase asked, Situation before, Situation after) {
        return new BenefitCalculator()
                .valueOfStep(asked, before, after)
                .setScale(0, RoundingMode.HALF_UP)
                .toPlainString()
                .replaceFirst("(\\d{3})$", " $1");
    }

    @Test
    void the_table_in_the_documentation_is_this_one() throws Exception {
        String table = LINES.stream().map(Line::row).collect(Collectors.joining("\n"));
        Path written = Files.createDirectories(Path.of("target")).resolve("benefit-oracles.md");
        Files.writeString(written, table);

        assertThat(Files.readString(DOCUMENTED)).as("see %s", written).contains(table);
    }
}
