package se.stegvis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command does with its results, what it says, and what it refuses. */
class CheckGoalsTest {

    private static final String GOAL = "Minst 30 deltagare ska ha arbete senast 31 december 2027.";

    @TempDir
    Path folder;

    private Path goals;

    @BeforeEach
    void twoGoals() throws Exception {
        goals = Files.writeString(
                folder.resolve("goals.jsonl"),
                "{\"id\": 1, \"text\": \"" + GOAL + "\"}\n{\"id\": \"b\", \"text\": \"Vi ska ha ett bra samarbete.\"}\n");
    }

    private void assertRefused(CheckGoalsRun run, int code, String words) {
        assertThat(run.err()).contains(words).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(code);
    }

    @Test
    void each_goal_gets_an_answer_under_its_own_id() {
        var run = CheckGoalsRun.of(goals);
        var good = run.rows().get(0);
        var vague = run.rows().get(1);

        assertThat(run.ids()).containsExactly("1", "\"b\"");
        assertThat(good.get("text").asString()).isEqualTo(GOAL);
        assertThat(good.get("S").toString() + good.get("M") + good.get("T")).isEqualTo("111");
        assertThat(good.get("type").asString()).isEqualTo("resultatmål");
        assertThat(good.get("level").asString()).isEqualTo("individ");
        assertThat(vague.get("states").toString()).isEqualTo("{\"S\":\"partly\",\"M\":\"missing\",\"T\":\"missing\"}");
        var fuzzy = vague.get("findings").get(0);
        assertThat(fuzzy.get("rule").asString()).isEqualTo("fuzzy-words");
        assertThat(fuzzy.get("criterion").asString()).isEqualTo("S");
        assertThat(fuzzy.get("words").toString()).isEqualTo("[{\"text\":\"bra\",\"start\":14,\"end\":17}]");
        assertThat(fuzzy.get("reason").asString()).isEqualTo("”bra” kan betyda olika saker för olika läsare.");
        assertThat(fuzzy.get("advice").asString()).isNotBlank();
    }

    @Test
    void the_summary_counts_criteria_kinds_levels_and_findings() {
        var run = CheckGoalsRun.of(goals, "--out", folder.resolve("out.jsonl"));

        assertThat(run.out())
                .contains("2 av 2 rader är granskade.")
                .containsPattern("Tidsatt +1 \\(50 %\\) +0 \\(0 %\\) +1 \\(50 %\\)")
                .contains("Slag: processmål 1 (50 %), resultatmål 1 (50 %)")
                .contains("individ 1 (50 %)")
                .containsPattern("1 {2}S {2}… kan betyda olika saker för olika läsare. \\(fuzzy-words\\)");
        assertThat(run.code()).isZero();
    }

    @Test
    void results_go_to_the_file_or_to_standard_output_and_are_the_same() throws Exception {
        var out = folder.resolve("out.jsonl");
        CheckGoalsRun.of(goals, "--out=" + out);

        assertThat(Files.readString(out)).isEqualTo(CheckGoalsRun.of(goals).out());
    }

    @ParameterizedTest
    @CsvSource({"results.csv,jsonl", "results.txt,csv", "results.xlsx,", "results.jsonl,xlsx", "results,jsonl"})
    void the_name_of_the_file_or_the_format_asked_for_decides_how_results_are_written(String name, String format)
            throws Exception {
        var out = folder.resolve(name);
        var run = format == null
                ? CheckGoalsRun.of(goals, "--out", out)
                : CheckGoalsRun.of(goals, "--out", out, "--format", format);

        assertThat(run.code()).isZero();
        var again = CheckGoalsRun.of(out);
        assertThat(again.texts()).containsExactly(GOAL, "Vi ska ha ett bra samarbete.");
        var start = new String(Files.readAllBytes(out), StandardCharsets.UTF_8).charAt(0);
        assertThat(start).isEqualTo(switch (name) {
            case "results.csv", "results.txt" -> '\uFEFF';
            case "results.xlsx" -> 'P';
            default -> '{';
        });
    }

    @Test
    void no_cell_of_a_csv_is_calculated_by_a_spreadsheet() throws Exception {
        Files.writeString(
                goals,
                """
                {"id": "=1+1", "text": "=HYPERLINK(\\"http://x\\")"}
                {"id": "+1", "text": "- Öka \\"hälsan\\""}
                {"id": -5, "text": "@SUM(1)"}
                {"id": "\\t=1", "text": "＝1"}
                """);
        var run = CheckGoalsRun.of(goals, "--format", "csv");

        assertThat(run.out().lines().skip(1))
                .allMatch(line -> line.matches("(\"'.*?\"|-5);\"'.*"))
                .anyMatch(line -> line.startsWith("\"'+1\";\"'- Öka \"\"hälsan\"\"\";"));
    }

    @Test
    void a_csv_keeps_the_separator_it_came_with() throws Exception {
        Files.writeString(goals, "id,text\n1,Ett\n");

        assertThat(CheckGoalsRun.of(goals, "--format", "csv").out()).contains("\"1\",\"Ett\",0,0,0,");
    }

    @Test
    void a_workbook_takes_any_text() throws Exception {
        Files.writeString(goals, "{\"text\": \"" + "å".repeat(40_000) + "\"}\n{\"text\": \"a\\u0001b < & 👩‍👩‍👧\"}\n");
        var out = folder.resolve("out.xlsx");
        CheckGoalsRun.of(goals, "--out", out);

        assertThat(CheckGoalsRun.of(out).texts().get(0)).hasSize(32_767).endsWith("…");
        assertThat(CheckGoalsRun.of(out).texts().get(1)).startsWith("a").endsWith("b < & 👩‍👩‍👧");
    }

    @Test
    void nothing_is_written_over_unless_asked_for() throws Exception {
        var out = Files.writeString(folder.resolve("out.jsonl"), "kept");
        assertRefused(CheckGoalsRun.of(goals, "--out", out), 1, "finns redan. Välj ett annat namn eller lägg till --overwrite.");
        assertThat(out).hasContent("kept");
        assertRefused(CheckGoalsRun.of(goals, "--overwrite", "--out", goals), 1, "är filen med målen");
        assertThat(CheckGoalsRun.of(goals, "--overwrite", "--out", out).code()).isZero();
        assertThat(CheckGoalsRun.of(goals, "--out", Files.createFile(folder.resolve("new.jsonl"))).code())
                .isZero();
    }

    @Test
    void a_place_that_cannot_be_written_is_told() {
        assertRefused(CheckGoalsRun.of(goals, "--out", folder), 1, "är en mapp. Ange en fil i den.");
        assertRefused(
                CheckGoalsRun.of(goals, "--out", folder.resolve("none/out.jsonl")),
                1,
                "mappen " + folder.resolve("none") + " finns inte.");
        assertRefused(CheckGoalsRun.of(goals, "--format", "xlsx"), 2, "en XLSX måste få ett namn.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                         | filen är tom.
                    '  '                       | filen är tom.
                    'nr;beskrivning'           | ingen kolumn heter text eller mål. Första raden har: nr, beskrivning.
                    'text;Mål'                 | kolumnen Mål finns två gånger.
                    '[{"text": "Ett"}]'        | filen är en JSON-lista.
                    '%PDF-1.7'                 | filen är varken CSV, XLSX eller JSON-rader.
                    'PK\u0003\u0004 no zip'    | filen är ingen arbetsbok som går att läsa.
                    """)
    void a_file_without_goals_is_told_in_one_line(String content, String words) throws Exception {
        var run = CheckGoalsRun.on(folder, content);

        assertRefused(run, CheckGoals.FAILED, words);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void files_of_other_programs_say_how_to_save_them() throws Exception {
        Files.write(goals, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        assertRefused(CheckGoalsRun.of(goals), 1, "Spara om den som XLSX.");
        Files.write(goals, "text\nEtt\n".getBytes(StandardCharsets.UTF_16));
        assertRefused(CheckGoalsRun.of(goals), 1, "Spara om den som CSV UTF-8.");
        Files.write(goals, new byte[] {1, 0, 2});
        assertRefused(CheckGoalsRun.of(goals), 1, "filen är varken CSV, XLSX eller JSON-rader.");
    }

    @Test
    void what_is_no_file_or_too_large_is_told() throws Exception {
        assertRefused(CheckGoalsRun.of(folder.resolve("none.csv")), 1, "none.csv finns inte.");
        assertRefused(CheckGoalsRun.of(folder), 1, "är en mapp. Ange en fil.");
        try (var large = new RandomAccessFile(goals.toFile(), "rw")) {
            large.setLength(PortfolioFile.LARGEST + 1);
        }
        assertRefused(CheckGoalsRun.of(goals), 1, "filen är större än 200 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.csv b.csv", "a.csv --upside", "a.csv --out", "a.csv --format pdf", "a.csv --language fi"})
    void a_command_that_is_not_written_as_it_should_be_says_how(String words) {
        var run = CheckGoalsRun.of((Object[]) (words.isEmpty() ? new String[0] : words.split(" ")));

        assertRefused(run, CheckGoals.USAGE, "Så här skrivs kommandot: java -jar stegvis.jar check-goals FIL");
    }

    @Test
    void help_is_given_and_is_no_failure() {
        var run = CheckGoalsRun.of("--help");

        assertThat(run.out()).contains("--overwrite").contains("Slutkoder: 0 allt är granskat");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void english_is_spoken_to_who_speaks_it_and_written_to_who_asks_for_it() throws Exception {
        Files.writeString(goals, "{}\n{\"text\": \"Vi ska ha ett bra samarbete.\", \"target\": \"mer\"}\n");
        var english = CheckGoalsRun.of(Map.of("LANG", "en_GB.UTF-8"), goals);
        assertThat(english.err()).contains("1 of 2 rows are checked.").contains("Row 1 is broken: the goal is missing.");
        assertThat(english.out()).contains("målet saknas").contains("målnivå ”mer” är inget tal");
        assertThat(english.out()).isEqualTo(CheckGoalsRun.of(Map.of("LANG", "C.UTF-8"), goals).out());
        assertThat(CheckGoalsRun.of(Map.of("LC_ALL", "sv_SE", "LANG", "en_US"), goals).err())
                .contains("1 av 2 rader");
        assertThat(CheckGoalsRun.of(goals, "--language", "en").out()).contains("can mean", "the goal is missing", "processmål");
        assertThat(CheckGoalsRun.of("--language", "en", "--nonsense").err()).contains("is no known option");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "xlsx"})
    void whatever_a_file_holds_the_answer_is_words_and_rows(String format) throws Exception {
        var source = folder.resolve("source." + format);
        CheckGoalsRun.of(goals, "--out", source);
        var whole = Files.readAllBytes(source);
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var damaged = whole.clone();
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte)
                        (random.nextBoolean() ? random.nextInt(256) : "\"\n;{".charAt(random.nextInt(4)));
            }
            var run = CheckGoalsRun.of(Files.write(folder.resolve("damaged"), damaged));

            assertThat(run.code()).as("seed " + seed).isIn(0, 1, 3);
            assertThat(run.err()).as("seed " + seed).isNotBlank().doesNotContain("\tat ").doesNotContain("Exception");
            assertThat(run.rows()).as("seed " + seed).allMatch(row -> row.has("S") != row.has("error"));
        }
    }
}
