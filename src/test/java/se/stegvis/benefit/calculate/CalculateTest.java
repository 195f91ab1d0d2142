package se.stegvis.benefit.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases in, results out, and what is refused. */
class CalculateTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Path EXAMPLES = Path.of("docs", "examples", "calculate");
    private static final Path SCHEMA = Path.of("docs", "calculate.schema.json");

    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {

        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    private static Run run(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new Calculate(Stream.of(arguments).map(Object::toString).toList(), out, err, Map.of()).run();
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Run on(String json, Object... options) throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), json);
        return run(Stream.concat(Stream.of(file), Stream.of(options)).toArray());
    }

    @Test
    void printed_figures_give_income_cost_profit_and_payback() {
        Run run = run(EXAMPLES.resolve("printed-figures.json"));
        JsonNode actors = run.json().get("actors");

        assertThat(run.code()).isZero();
        assertThat(run.json().get("id").asString()).isEqualTo("rar-2017");
        assertThat(run.json().get("model").get("version").asString()).isEqualTo("1.0");
        assertThat(actors.get("society").get("cost").toString()).isEqualTo("11142");
        assertThat(actors.get("society").get("profit").toString()).isEqualTo("{\"1\":-6875,\"5\":10193}");
        assertThat(actors.get("society").get("paybackMonths").intValue()).isEqualTo(32);
        assertThat(actors.get("society").get("profitPerParticipant").get("5").toString()).isEqualTo("72.807143");
        assertThat(actors.get("fk").get("incomeYear").toString()).isEqualTo("2435.5");
        assertThat(actors.get("fk").get("paybackMonths").intValue()).isEqualTo(12);
        assertThat(actors.get("af").get("paybackMonths").isNull()).isTrue();
        assertThat(actors.has("region")).isFalse();
        assertThat(actors.get("af").get("cashFlow").get(0).toString())
                .isEqualTo("{\"year\":1,\"income\":-1125.75,\"cost\":2240.25,\"balance\":-3366}");
    }

    @Test
    void a_profit_that_is_not_what_income_and_cost_make_it_is_told() throws Exception {
        Run run = on("{\"actors\": {\"society\": {\"incomeYear\": 1540, \"profit1\": -1803, \"profit5\": 4355}}}");

        assertThat(run.json().get("warnings").get(0).asString())
                .isEqualTo("society: vinsten efter 5 år är angiven till 4355, men inkomst och kostnad ger 4357.");
        assertThat(run.code()).isZero();
    }

    @Test
    void the_lund_case_gives_what_follows_from_rules_and_shows_the_rest_as_what_it_is() {
        JsonNode actors = run(EXAMPLES.resolve("lund.json")).json().get("actors");

        assertThat(actors.get("participants").get("incomeYear").toString()).isEqualTo("61110");
        assertThat(actors.get("municipality").get("reckonedIncomeYear").toString()).isEqualTo("163074");
        assertThat(actors.get("municipality").get("residual").toString()).isEqualTo("29926");
        assertThat(actors.get("municipality").get("residualShare").toString()).isEqualTo("0.155057");
        assertThat(actors.get("society").get("residual").toString()).isEqualTo("159362.4");
    }

    @Test
    void an_explained_case_opens_every_number_to_formula_inputs_and_source() {
        JsonNode explained = run(EXAMPLES.resolve("lund.json"), "--explain").json().get("explain");
        JsonNode after = explained.get("groups").get(0).get("after");

        assertThat(explained.get("formulas").get("paybackMonths").asString()).startsWith("⌈12 × kostnad");
        assertThat(after.get("tax").get("taxable").toString()).isEqualTo("202800");
        assertThat(after.get("disposable").toString()).isEqualTo("181110");
        assertThat(explained.get("rules"))
                .anySatisfy(rule -> {
                    assertThat(rule.get("rule").asString()).isEqualTo("priceBase");
                    assertThat(rule.get("value").asString()).isEqualTo("44400");
                    assertThat(rule.get("status").asString()).isEqualTo("verified");
                    assertThat(rule.get("sources")).isNotEmpty();
                });
    }

    @Test
    void an_insats_has_ranges_assumptions_potential_target_and_a_tornado() {
        JsonNode answer = run(EXAMPLES.resolve("insats.json")).json();
        JsonNode society = answer.get("actors").get("society");

        assertThat(society.get("range").get("low").decimalValue())
                .isLessThan(society.get("range").get("high").decimalValue());
        assertThat(answer.get("tornado")).isNotEmpty();
        assertThat(answer.get("assumptions"))
                .allMatch(one -> one.get("status").asString().equals("assumption")
                        || one.get("status").asString().equals("given"));
        assertThat(answer.get("efficiency").decimalValue()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(answer.get("target").get("reached").isBoolean()).isTrue();
        assertThat(answer.get("simulation").get("incomeYear").get("society").get("p50").isNumber())
                .isTrue();
        assertThat(answer.get("checks")).allMatch(check -> check.get("holds").booleanValue());
        assertThat(run(EXAMPLES.resolve("insats.json")).out()).isEqualTo(answer(EXAMPLES.resolve("insats.json")));
    }

    private static String answer(Path file) {
        return run(file).out();
    }

    @Test
    void break_even_counts_people_for_a_value_a_step_or_the_other_way_round() {
        JsonNode answers = run(EXAMPLES.resolve("break-even.json")).json();

        assertThat(answers.get(0).get("breakEven").get("persons").intValue()).isEqualTo(114);
        assertThat(answers.get(1).get("breakEven").get("persons").intValue()).isEqualTo(40);
        assertThat(answers.get(2).get("breakEven").get(2).get("valuePerYear").toString()).isEqualTo("78852");
        assertThat(answers.get(2).get("breakEven").get(3).get("valuePerYear").toString()).isEqualTo("67058.823529");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"actors": {"society": {"incomYear": 1}}}                                             | incomYear      | actors.society
                    {"actors": {"town": {"incomeYear": 1}}}                                               | town           | actors
                    {"partisipants": 3, "actors": {}}                                                     | partisipants   |
                    {"year": 2020, "groups": [{"n": 1, "before": {"lon": 1}, "after": {}}]}               | lon            | groups[0].before
                    {"year": 2020, "groups": [{"n": 1, "before": {}, "after": {"work": {"wage": 1}}}]}    | wage           | groups[0].after.work
                    {"year": 2020, "groups": [], "assumptions": {"luck": 1}}                              | luck           | assumptions
                    {"breakEven": {"cost": 1, "value": 2}}                                                | value          | breakEven
                    """)
    void an_unknown_key_is_an_error_that_names_the_key_and_its_place(String json, String key, String place) throws Exception {
        Run run = on(json);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("nyckeln ”" + key + "” är okänd " + (place == null ? "i ett fall." : "här: " + place));
        assertThat(run.json().get("error").asString()).contains(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"year": 2013, "groups": []}                                            | det finns inga regler för 2013. Regler finns för 2014–2026.
                    {"year": 2027, "groups": []}                                            | det finns inga regler för 2027.
                    {"groups": []}                                                          | groups behöver year
                    {}                                                                      | fallet frågar inget
                    7                                                                       | ett objekt väntades här
                    {"actors": {"society": {"incomeYear": "1540"}}}                         | actors.society.incomeYear ska vara ett tal.
                    {"year": 2020, "cost": -1, "groups": []}                                | cost kan inte vara mindre än 0.
                    {"year": 2020, "cost": 1, "costShares": {"fk": 0.5}, "groups": []}      | costShares ska bli 1 tillsammans.
                    {"year": 2020, "groups": [{"n": 1.5, "before": {}, "after": {}}]}       | groups[0].n ska vara ett heltal
                    {"year": 2020, "groups": [{"n": 1, "before": {}}]}                      | groups[0].after saknas.
                    {"year": 2020, "participants": 1, "groups": [{"n": 2, "before": {}, "after": {}}]} | grupperna har 2 personer men participants är 1.
                    {"year": 2020, "groups": [{"n": 1, "before": {"livelihood": "rikedom"}, "after": {}}]} | försörjningen ”rikedom” i groups[0].before.livelihood är okänd.
                    {"year": 2024, "groups": [{"n": 1, "before": {}, "after": {"work": {"subsidy": "extratjänst"}}}]} | det finns ingen regel för extratjänst 2024.
                    {"year": 2020, "groups": [], "assumptions": {"deadweight": 1.5}}        | assumptions.deadweight ska vara ett tal från 0 till 1
                    {"breakEven": {"cost": 1}}                                              | breakEven ska ha en av valuePerYear
                    {"actors": {"society": {"incomeYear": 1e99}}}                           | har för många siffror.
                    {"actors": {"society": {"incomeYear": 1e2147483647}}}                   | har för många siffror.
                    {"actors": {"society": {"incomeYear": 1}}, "assumptions": {"deadweight": 0.5}} | assumptions har bara mening ihop med year och groups.
                    {"actors": {"society": {"incomeYear": 1}}, "cost": 5}                   | cost har bara mening ihop med year och groups.
                    """)
    void what_cannot_be_worked_out_says_why(String json, String words) throws Exception {
        Run run = on(json);

        assertThat(run.err()).contains(words);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void a_broken_case_of_a_list_does_not_cost_the_others() throws Exception {
        Run run = on("[{\"id\": \"a\", \"breakEven\": {\"cost\": 10, \"valuePerYear\": 5}}, {\"id\": \"b\", \"nonsense\": 1}]");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.json().get(0).get("breakEven").get("persons").intValue()).isEqualTo(2);
        assertThat(run.json().get(1).toString()).startsWith("{\"id\":\"b\",\"error\":");
        assertThat(run.err()).contains("Fall 2 gick inte att räkna");
    }

    @Test
    void a_kommun_whose_rates_are_not_known_is_told_and_not_passed_over() throws Exception {
        Run run = on("{\"year\": 2020, \"municipality\": \"Arjeplog\", \"groups\": [{\"n\": 1, \"before\": {}, \"after\": {}}]}");

        assertThat(run.json().get("warnings").get(0).asString()).contains("Skattesatserna i Arjeplog 2020 är inte kända");
        assertThat(run.json().get("taxRates").get("status").asString()).isEqualTo("assumption");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1", "nothing", "{\"id\": 1, \"id\": 2}", "{} {}"})
    void what_is_no_json_is_told(String text) throws Exception {
        Run run = on(text);

        assertThat(run.err()).contains("Det blev inget: filen är inte JSON");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void the_command_says_how_it_is_written() {
        assertThat(run("--help").out()).contains("--explain", "Slutkoder: 0 allt är räknat");
        assertThat(run().code()).isZero();
        assertThat(run("a.json", "b.json").code()).isEqualTo(2);
        assertThat(run("a.json", "--nonsense").err()).contains("--nonsense är inget val som finns.", "Så här skrivs kommandot");
        assertThat(run("none.json").err()).contains("filen none.json finns inte");
        assertThat(run("--help", "--language", "en").out()).contains("Exit codes: 0 all is worked out");
    }

    static List<Path> examples() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.sorted().toList();
        }
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_agrees_with_the_schema_and_is_worked_out(Path example) throws Exception {
        assertThat(schema().validate(Files.readString(example), InputFormat.JSON)).isEmpty();
        assertThat(run(example).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"actors\": {\"society\": {\"incomYear\": 1}}}",
                "{\"year\": 2013, \"groups\": []}",
                "{\"breakEven\": {\"cost\": -1, \"valuePerYear\": 1}}",
                "{}",
                "{\"groups\": []}",
                "{\"year\": 2020, \"groups\": [{\"n\": 1, \"before\": {\"livelihood\": \"rikedom\"}, \"after\": {}}]}"
            })
    void what_the_schema_refuses_the_command_refuses_too(String json) throws Exception {
        assertThat(schema().validate(json, InputFormat.JSON)).isNotEmpty();
        assertThat(on(json).code()).isEqualTo(1);
    }

    /** The keys of the schema and those the command knows are the same: each key of the schema is taken somewhere. */
    @Test
    void the_schema_names_every_key_that_an_error_names() throws Exception {
        JsonNode schema = JSON.readTree(Files.readString(SCHEMA));
        assertThat(named(on("{\"x\": 1}").err())).containsExactlyInAnyOrderElementsOf(keys(schema, "case"));
        String of = "{\"year\": 2020, \"groups\": [%s]}";
        assertThat(named(on(of.formatted("{\"x\": 1}")).err())).containsExactlyInAnyOrderElementsOf(keys(schema, "group"));
        assertThat(named(on(of.formatted("{\"n\": 1, \"before\": {\"x\": 1}, \"after\": {}}")).err()))
                .containsExactlyInAnyOrderElementsOf(keys(schema, "situation"));
        assertThat(named(on(of.formatted("{\"n\": 1, \"before\": {\"work\": {\"x\": 1}}, \"after\": {}}")).err()))
                .containsExactlyInAnyOrderElementsOf(keys(schema, "work"));
        assertThat(named(on("{\"breakEven\": {\"x\": 1}}").err())).containsExactlyInAnyOrderElementsOf(keys(schema, "step"));
    }

    private static List<String> named(String err) {
        return List.of(err.strip().replaceFirst("(?s).*De som finns är (.*)\\.", "$1").split(", "));
    }

    private static List<String> keys(JsonNode schema, String definition) {
        return schema.get("$defs").get(definition).get("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void whatever_a_file_holds_the_answer_is_words_and_json() throws Exception {
        byte[] whole = Files.readAllBytes(EXAMPLES.resolve("insats.json"));
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) "0\"{}[]:,.-9etn".charAt(random.nextInt(14));
            }
            Run run = run(Files.write(folder.resolve("damaged.json"), damaged));

            assertThat(run.code()).as("seed " + seed).isIn(0, 1, 3);
            assertThat(run.err()).as("seed " + seed).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }
}
