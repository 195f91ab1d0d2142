package se.stegvis.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.goal.check.SmartCheck;
import tools.jackson.databind.json.JsonMapper;

/** Goals checked in a second on one thread: all labelled goals, one after the other, sentence alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class TypicalGoals {

    private final SmartCheck check = new SmartCheck();
    private List<Goal> goals;
    private int next;

    @Setup
    public void read() {
        var json = JsonMapper.builder().build();
        goals = Stream.of("published.jsonl", "own.jsonl", "further.jsonl")
                .flatMap(file -> text(file).lines())
                .filter(line -> !line.isBlank())
                .map(line -> Goal.ofText(json.readTree(line).get("text").asString()))
                .toList();
    }

    @Benchmark
    public SmartAssessment checked() {
        next = (next + 1) % goals.size();
        return check.check(goals.get(next), GoalContext.portfolio(), Evidence.none());
    }

    private static String text(String file) {
        try (InputStream in = TypicalGoals.class.getResourceAsStream("/goals/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
