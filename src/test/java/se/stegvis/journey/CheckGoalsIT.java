package se.stegvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.testing.StegvisCommand;
import se.stegvis.testing.StegvisCommand.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar checks a file of goals without a server, a database or anything else around it. */
class CheckGoalsIT {

    private static final Logger log = LoggerFactory.getLogger(CheckGoalsIT.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of the processor, which a busy machine hardly changes; what one waits is measured in docs/performance.md. */
    private static final Duration SECONDS = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @Test
    void a_portfolio_is_checked_row_by_row_and_the_broken_row_is_named() throws Exception {
        Files.writeString(folder.resolve("mål.csv"), "id;mål\n1;Kortare köer\n2;\n3;Minst 30 i arbete 31 december 2027\n");

        Answer answer = StegvisCommand.run(folder, "check-goals", "mål.csv", "--out", "svar.jsonl");

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.words()).contains("Rad 3 är trasig: målet saknas.", "2 av 3 rader är granskade.");
        List<JsonNode> rows = rows(folder.resolve("svar.jsonl"));
        assertThat(rows).extracting(row -> row.get("id").asString()).containsExactly("1", "2", "3");
        assertThat(rows).extracting(row -> row.path("T").asInt(-1)).containsExactly(0, -1, 1);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("nothing but the results is left behind")
                    .containsExactlyInAnyOrder("mål.csv", "svar.jsonl", "words.txt");
        }
    }

    @Test
    void the_first_answer_comes_within_seconds_and_a_hundred_thousand_goals_fit_in_little_memory() throws Exception {
        Files.writeString(
                folder.resolve("goals.jsonl"),
                IntStream.range(0, 100_000)
                        .mapToObj(i -> "{\"id\": " + i + ", \"text\": \"Minst " + i + " deltagare ska ha arbete senast 2027.\"}")
                        .collect(Collectors.joining("\n")));
        long start = System.nanoTime();
        Process process = StegvisCommand.builder(List.of("-Xmx64m"), "check-goals", "goals.jsonl")
                .directory(folder.toFile())
                .redirectError(folder.resolve("words.txt").toFile())
                .start();
        try (var rows = process.inputReader()) {
            String first = rows.readLine();
            Duration worked = process.info().totalCpuDuration().orElse(Duration.ZERO);
            log.info("first row after {} ms, {} ms of work", (System.nanoTime() - start) / 1_000_000, worked.toMillis());
            assertThat(JSON.readTree(first).get("id").asInt()).isZero();
            assertThat(worked).isLessThan(SECONDS);
            assertThat(rows.lines().count()).isEqualTo(99_999);
        }
        assertThat(process.waitFor()).isZero();
        log.info("all rows after {} ms", (System.nanoTime() - start) / 1_000_000);
        assertThat(folder.resolve("words.txt")).content().contains("rader granskade, ", "100\u00A0000 av 100\u00A0000 rader");
    }

    @Test
    void help_and_refusals_are_words_alone() throws Exception {
        Answer help = StegvisCommand.run(folder, "check-goals", "--help");
        assertThat(help.words()).startsWith("Granskar en fil med mål");
        assertThat(help.code()).isZero();

        Answer missing = StegvisCommand.run(folder, "check-goals", "none.xlsx");
        assertThat(missing.words().strip()).isEqualTo("Det blev inget: filen none.xlsx finns inte.");
        assertThat(missing.code()).isEqualTo(1);
    }

    private static List<JsonNode> rows(Path file) throws Exception {
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }
}
