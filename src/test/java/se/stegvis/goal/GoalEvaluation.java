package se.stegvis.goal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.Finding;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.goal.check.SmartCheck;
import se.stegvis.goal.check.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the SMART check on labelled goals: how often it is right, what it mistakes for what, and which rules cry wolf.
 *
 * <p>As a program it prints the figures of the published goals and of our own that the rules may be written from. With
 * {@code aside} it prints the figures, and nothing but figures, of the goals kept aside; each such run is logged in
 * docs/goal-check.md. With {@code faults} it also prints what was read wrongly, except of those kept aside.
 */
public final class GoalEvaluation {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, GoalKind> KINDS = Map.of(
            "aktivitetsmål", GoalKind.ACTIVITY,
            "volymmål", GoalKind.VOLUME,
            "processmål", GoalKind.PROCESS,
            "resultatmål", GoalKind.RESULT,
            "effektmål", GoalKind.IMPACT,
            "oklart", GoalKind.UNCLEAR);
    private static final Map<String, GoalLevel> LEVELS = Map.of(
            "individ", GoalLevel.INDIVIDUAL,
            "organisation", GoalLevel.ORGANISATION,
            "samhälle", GoalLevel.SOCIETY);

    private final List<Row> rows;

    private GoalEvaluation(List<Row> rows) {
        this.rows = rows;
    }

    /** What is asked of the check about each goal. */
    public enum Label {
        S,
        M,
        T,
        KIND,
        LEVEL
    }

    /**
     * A goal as it was labelled: several words are all right, none means that the judges disagreed.
     *
     * @param holds by criterion, absent where the judges disagreed
     */
    private record Labelled(
            String id, String text, List<GoalKind> kinds, List<GoalLevel> levels, Map<Criterion, Boolean> holds) {

        static Labelled of(JsonNode json) {
            var holds = new TreeMap<Criterion, Boolean>();
            put(holds, Criterion.SPECIFIC, json.get("S"));
            put(holds, Criterion.MEASURABLE, json.get("M"));
            put(holds, Criterion.TIME_BOUND, json.get("T"));
            return new Labelled(
                    json.get("id").asString(),
                    json.get("text").asString(),
                    words(json.get("type")).map(KINDS::get).filter(Objects::nonNull).toList(),
                    words(json.get("level")).map(LEVELS::get).filter(Objects::nonNull).toList(),
                    holds);
        }

        private static void put(Map<Criterion, Boolean> holds, Criterion criterion, @Nullable JsonNode label) {
            if (label != null && label.isNumber()) {
                holds.put(criterion, label.asInt() == 1);
            }
        }

        private static Stream<String> words(@Nullable JsonNode list) {
            return list == null || list.isNull() ? Stream.of() : list.valueStream().map(JsonNode::asString);
        }
    }

    private record Row(Labelled labelled, SmartAssessment assessment) {

        /** As the people and as the check say it; null where the people say nothing. */
        @Nullable Answer answer(Label label) {
            return switch (label) {
                case S -> answer(Criterion.SPECIFIC);
                case M -> answer(Criterion.MEASURABLE);
                case T -> answer(Criterion.TIME_BOUND);
                case KIND -> Answer.of(labelled.kinds, assessment.kind().value());
                case LEVEL -> Answer.of(labelled.levels, assessment.level().value());
            };
        }

        private @Nullable Answer answer(Criterion criterion) {
            var holds = labelled.holds.get(criterion);
            return holds == null
                    ? null
                    : Answer.of(List.of(holds), assessment.state(criterion) == State.HOLDS);
        }
    }

    /** One of several accepted answers counts as the one that was given where that is among them, else as the first. */
    private record Answer(String expected, String given) {

        static <V> @Nullable Answer of(List<V> accepted, V given) {
            if (accepted.isEmpty()) {
                return null;
            }
            return new Answer(String.valueOf(accepted.contains(given) ? given : accepted.getFirst()), given.toString());
        }

        boolean isRight() {
            return expected.equals(given);
        }
    }

    /** Right out of counted. */
    public record Figure(int right, int counted) {

        public double percent() {
            return counted == 0 ? 0 : 100.0 * right / counted;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d/%d (%.1f %%)", right, counted, percent());
        }
    }

    /** The goals published with two judges' labels. */
    public static GoalEvaluation published() {
        return of("published.jsonl", "");
    }

    /** Our own goals that rules may be written from. */
    public static GoalEvaluation ownForRules() {
        return of("own.jsonl", "rules");
    }

    /** Our own goals written while the rules were: they guard against falling back and prove nothing. */
    public static GoalEvaluation further() {
        return of("further.jsonl", "");
    }

    /** Goals written and labelled a round at a time, each round measured once before any rule was changed for it. */
    public static GoalEvaluation rounds() {
        return of("rounds.jsonl", "");
    }

    /** Goals by somebody who has written no rule and no list of words; nothing is learned or written from them. */
    public static GoalEvaluation secondHand() {
        return of("second-hand.jsonl", "");
    }

    /** As {@link #secondHand}, by a third who had read only the published goals and how labels are given. */
    public static GoalEvaluation thirdHand() {
        return of("third-hand.jsonl", "");
    }

    private static GoalEvaluation of(String file, String set) {
        var check = new SmartCheck();
        var rows = new ArrayList<Row>();
        for (var line : lines(file)) {
            var json = JSON.readTree(line);
            if (set.isEmpty() || set.equals(json.get("set").asString())) {
                var labelled = Labelled.of(json);
                rows.add(new Row(
                        labelled,
                        check.check(Goal.ofText(labelled.text), GoalContext.portfolio(), Evidence.none())));
            }
        }
        return new GoalEvaluation(rows);
    }

    private static List<String> lines(String file) {
        try (InputStream in = GoalEvaluation.class.getResourceAsStream("/goals/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A goal's text with the kinds that people accept for it. */
    public record Example(String id, String text, List<GoalKind> kinds) {}

    /** The goals themselves, to learn from. */
    public List<Example> examples() {
        return rows.stream()
                .map(Row::labelled)
                .map(goal -> new Example(goal.id, goal.text, goal.kinds))
                .toList();
    }

    public Figure figure(Label label) {
        var answers = rows.stream().map(row -> row.answer(label)).filter(Objects::nonNull).toList();
        return new Figure((int) answers.stream().filter(Answer::isRight).count(), answers.size());
    }

    private String figures() {
        var text = new StringBuilder();
        for (var label : Label.values()) {
            text.append(label).append(' ').append(figure(label)).append('\n');
        }
        return text.toString();
    }

    /** Rows are the people's answers, columns the check's. */
    private String confusion(Label label) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        var columns = new TreeSet<String>();
        for (var row : rows) {
            var answer = row.answer(label);
            if (answer != null) {
                columns.add(answer.given);
                counts.computeIfAbsent(answer.expected, expected -> new TreeMap<>())
                        .merge(answer.given, 1, Integer::sum);
            }
        }
        var text = new StringBuilder("| " + label + " | " + String.join(" | ", columns) + " |\n|---|");
        columns.forEach(column -> text.append("---:|"));
        counts.forEach((expected, given) -> {
            text.append("\n| ").append(expected).append(" |");
            columns.forEach(column -> text.append(' ').append(given.getOrDefault(column, 0)).append(" |"));
        });
        return text.append('\n').toString();
    }

    private record Alarms(String rule, int all, int wrong, int counted) {}

    /** For each rule that holds something against a goal: how often, and how often where the people hold nothing. */
    private List<Alarms> alarms() {
        var alarms = new TreeMap<String, Alarms>();
        for (var row : rows) {
            for (var finding : row.assessment.findings()) {
                var holds = row.labelled.holds.get(finding.criterion());
                if (!finding.isRemark()) {
                    alarms.merge(
                            finding.rule(),
                            new Alarms(
                                    finding.rule(),
                                    1,
                                    Boolean.TRUE.equals(holds) ? 1 : 0,
                                    holds == null ? 0 : 1),
                            (one, other) -> new Alarms(
                                    one.rule, one.all + 1, one.wrong + other.wrong, one.counted + other.counted));
                }
            }
        }
        return alarms.values().stream()
                .filter(rule -> rule.counted > 0)
                .sorted(Comparator.comparing(Alarms::rule))
                .toList();
    }

    private String falseAlarms() {
        var text = new StringBuilder("| rule | found | counted | false alarms |\n|---|---:|---:|---:|\n");
        alarms().forEach(rule -> text.append(
                "| %s | %d | %d | %d |\n".formatted(rule.rule, rule.all, rule.counted, rule.wrong)));
        return text.toString();
    }

    private String faults() {
        var text = new StringBuilder();
        for (var label : Label.values()) {
            for (var row : rows) {
                var answer = row.answer(label);
                if (answer != null && !answer.isRight()) {
                    text.append("%s %s: %s, read as %s %s: %s\n"
                            .formatted(
                                    label,
                                    row.labelled.id,
                                    answer.expected,
                                    answer.given,
                                    row.assessment.findings().stream()
                                            .filter(finding -> !finding.isRemark()
                                                    && finding.criterion().name().startsWith(label.name()))
                                            .map(Finding::rule)
                                            .toList(),
                                    row.labelled.text));
                }
            }
        }
        return text.toString();
    }

    private String report(boolean tables) {
        var text = new StringBuilder(figures()).append('\n');
        if (tables) {
            for (var label : Label.values()) {
                text.append(confusion(label)).append('\n');
            }
            text.append(falseAlarms());
        }
        return text.toString();
    }

    /** Prints what is asked for; see the class. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        var asked = List.of(arguments);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (asked.contains("aside")) {
            out.println("# kept aside\n" + of("own.jsonl", "aside").report(true));
            return;
        }
        for (var set : List.of("published", "rules", "further", "rounds", "second hand", "third hand")) {
            var evaluation =
                    switch (set) {
                        case "rules" -> ownForRules();
                        case "further" -> further();
                        case "rounds" -> rounds();
                        case "second hand" -> secondHand();
                        case "third hand" -> thirdHand();
                        default -> published();
                    };
            out.println("# " + set + "\n" + evaluation.report(!asked.contains("faults")));
            if (asked.contains("faults")) {
                out.println(evaluation.faults());
            }
        }
    }
}
