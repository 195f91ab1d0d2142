package se.stegvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.testing.StegvisCommand;
import se.stegvis.testing.StegvisCommand.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar calculates the examples of the documentation without a server, a database or anything else around it. */
class CalculateIT {

    private static final Logger log = LoggerFactory.getLogger(CalculateIT.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path EXAMPLES = Path.of("docs", "examples", "calculate").toAbsolutePath();

    /** Of the processor, which a busy machine hardly changes. */
    private static final Duration SECONDS = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @Test
    void every_example_is_worked_out_in_seconds_and_nothing_is_left_behind() throws Exception {
        List<Path> examples;
        try (var files = Files.list(EXAMPLES)) {
            examples = files.sorted().toList();
        }
        assertThat(examples).isNotEmpty();
        for (Path example : examples) {
            Process process = StegvisCommand.builder(List.of("-Xmx64m"), "calculate", example.toString())
                    .directory(folder.toFile())
                    .redirectError(folder.resolve("words.txt").toFile())
                    .start();
            JsonNode answer;
            Duration worked;
            try (var out = process.inputReader()) {
                answer = JSON.readTree(out);
                worked = process.info().totalCpuDuration().orElse(Duration.ZERO);
            }
            assertThat(process.waitFor()).as(example.toString()).isZero();
            log.info("{}: {} ms of work", example.getFileName(), worked.toMillis());
            assertThat(worked).isLessThan(SECONDS);
            JsonNode first = answer.isArray() ? answer.get(0) : answer;
            assertThat(first.get("model").get("version").asString()).isNotEmpty();
            assertThat(first.has("error")).isFalse();
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("words.txt");
        }
    }

    @Test
    void what_is_known_by_heart_comes_out_and_an_unknown_key_is_named() throws Exception {
        Files.writeString(
                folder.resolve("fall.json"),
                "{\"actors\": {\"society\": {\"incomeYear\": 3600000, \"cost\": 9200000}}, \"horizons\": [1, 5]}");
        Answer answer = StegvisCommand.run(folder, "calculate", "fall.json");
        assertThat(answer.code()).isZero();
        assertThat(answer.words()).contains("\"paybackMonths\" : 31", "\"1\" : -5600000", "\"5\" : 8800000");

        Files.writeString(folder.resolve("fel.json"), "{\"year\": 2024, \"deltagare\": 60}");
        Answer refused = StegvisCommand.run(folder, "calculate", "fel.json");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.words()).contains("deltagare");
    }
}
