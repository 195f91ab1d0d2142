package se.stegvis.benefit.calculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.BenefitCalculator;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Livelihood;
import se.stegvis.benefit.Rulebook;
import se.stegvis.benefit.Situation;
import se.stegvis.benefit.Support;
import se.stegvis.benefit.WageSubsidy;
import se.stegvis.benefit.Work;

/** A case written as a file is the same case when it is read. */
class CaseFileTest {

    private static final Path EXAMPLE = Path.of("docs", "examples", "calculate", "insats.json");

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static Situation everything() {
        return new Situation(
                List.of(
                        new Support(Livelihood.SJUKPENNING, null, HALF, BigDecimal.valueOf(6), BigDecimal.valueOf(24_000)),
                        Support.of(Livelihood.FORSORJNINGSSTOD, BigDecimal.valueOf(98_765))),
                new Work(
                        BigDecimal.valueOf(25_500),
                        new BigDecimal("0.75"),
                        BigDecimal.valueOf(9),
                        new WageSubsidy(WageSubsidy.Kind.NYSTARTSJOBB, BigDecimal.valueOf(2), null),
                        true),
                24,
                BigDecimal.valueOf(1_000),
                BigDecimal.valueOf(200),
                BigDecimal.valueOf(30),
                Map.of(Actor.FK, BigDecimal.valueOf(4_000)));
    }

    private static WrittenCase whole() {
        return WrittenCase.empty(2024)
                .in("Lund", null)
                .withGroups(List.of(
                        new Group(7, everything(), Situation.working(Work.fullTime(null))),
                        new Group(3, Situation.NOTHING, everything().handled(Map.of()))))
                .withParticipants(40L)
                .withCost(BigDecimal.valueOf(1_234_567))
                .withShares(Map.of(Actor.MUNICIPALITY, new BigDecimal("0.3"), Actor.OTHER_STATE, new BigDecimal("0.7")))
                .assuming(Assumption.DEADWEIGHT, new WrittenCase.Span(BigDecimal.ZERO, new BigDecimal("0.1"), HALF))
                .looking(7)
                .aimingAt(34);
    }

    @Test
    void all_that_is_written_is_read_again() {
        CaseFile file = new CaseFile("Samordningsteam", whole());
        assertThat(CaseFile.read(file.write())).isEqualTo(file);
        assertThat(CaseFile.read(new CaseFile("", WrittenCase.empty(2020)).write()).content())
                .isEqualTo(WrittenCase.empty(2020));
    }

    @Test
    void a_case_as_text_is_the_very_same_case_whoever_bears_the_cost() {
        BenefitCase asked = whole().asked();
        Map<Actor, BigDecimal> uneven = Map.of(
                Actor.MUNICIPALITY, BigDecimal.valueOf(100), Actor.REGION, BigDecimal.valueOf(200), Actor.FK, BigDecimal.valueOf(7));
        BenefitCase thirds = new BenefitCase(
                asked.year(), asked.rates(), asked.groups(), asked.participants(), uneven, asked.assumptions());
        for (BenefitCase each : List.of(
                asked,
                thirds,
                BenefitCase.of(2026, asked.groups()),
                asked.in(Rulebook.standard().nationalRates(2024)),
                asked.in(Places.of("Arboga", 2024)),
                asked.in(Places.given(2024, BigDecimal.valueOf(20), new BigDecimal("11.18"))))) {
            BenefitCase read = CaseFile.asked(CaseFile.text(each));
            BenefitCalculator calculator = new BenefitCalculator();
            assertThat(read.costs().keySet()).isEqualTo(each.costs().keySet());
            read.costs().forEach((actor, cost) -> assertThat(cost).isEqualByComparingTo(each.costs().get(actor)));
            assertThat(read.rates()).isEqualTo(each.rates());
            assertThat(read.participants()).isEqualTo(each.participants());
            assertThat(calculator.calculate(read).incomeYear())
                    .isEqualTo(calculator.calculate(each).incomeYear());
        }
    }

    @Test
    void an_example_for_the_command_can_be_opened_when_what_a_form_has_no_place_for_is_taken_out() throws Exception {
        String example = Files.readString(EXAMPLE);
        assertThatThrownBy(() -> CaseFile.read(example)).satisfies(why -> said(why, "simulate"));
        CaseFile opened = CaseFile.read(example.replaceFirst("(?m)^.*\"simulate\".*\\R", ""));
        assertThat(opened.name()).isEqualTo("insats");
        assertThat(opened.content().municipality()).isEqualTo("Västerås");
        assertThat(opened.content().participants()).isEqualTo(60);
        assertThat(opened.content().years()).isEqualTo(5);
        assertThat(opened.content().paybackTarget()).isEqualTo(34);
        assertThat(opened.content().shares()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"year\": 2024, \"grupper\": []} -> grupper",
                "{\"year\": 2024, \"groups\": [{\"n\": 1, \"before\": {\"inkomst\": 1}, \"after\": {}}]} -> inkomst",
                "{\"actors\": {\"society\": {\"incomeYear\": 1}}} -> year",
                "{\"year\": 2024, \"actors\": {\"society\": {\"incomeYear\": 1}}} -> actors.society",
                "{\"year\": 2024, \"breakEven\": {\"cost\": 1, \"valuePerYear\": 1}} -> breakEven",
                "{\"year\": 2024, \"horizons\": [90]} -> horizons"
            })
    void what_is_unknown_or_has_no_place_is_refused_by_name(String refused) {
        String[] parts = refused.split(" -> ");
        assertThatThrownBy(() -> CaseFile.read(parts[0])).satisfies(why -> said(why, parts[1]));
    }

    @Test
    void a_file_that_is_too_large_a_list_or_no_json_at_all_is_refused() {
        assertThatThrownBy(() -> CaseFile.read(new byte[CaseFile.LARGEST_BYTES + 1])).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> CaseFile.read("[]")).satisfies(why -> assertThat(((Refused) why).reason().key())
                .isEqualTo("benefit.refused.oneCase"));
        assertThatThrownBy(() -> CaseFile.read("hej".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class);
    }

    private static void said(Throwable why, String word) {
        assertThat(((Refused) why).reason().arguments()).anySatisfy(part -> assertThat(part.toString()).contains(word));
    }

    @Test
    void the_shares_of_thirds_are_a_whole_together() {
        BenefitCase thirds = new BenefitCase(
                2024,
                Rulebook.standard().nationalRates(2024),
                List.of(),
                0,
                Map.of(Actor.MUNICIPALITY, BigDecimal.ONE, Actor.REGION, BigDecimal.ONE, Actor.FK, BigDecimal.ONE),
                Rulebook.standard().assumptions());
        assertThat(Stream.of(WrittenCase.of(thirds).shares().values().toArray(BigDecimal[]::new))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.ONE);
    }
}
