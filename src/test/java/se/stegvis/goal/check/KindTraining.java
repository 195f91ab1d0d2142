package se.stegvis.goal.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.GoalEvaluation;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.check.KindFeatures.Feature;
import se.stegvis.goal.language.GoalText;

/**
 * Learns the weights of {@link KindModel} from the labelled goals, by logistic regression with a small penalty on large
 * weights. The goals kept aside are not among them.
 *
 * <p>As a program, run in the project's directory: without argument it writes the weights; {@code folds} tells how often
 * kind is right on goals left out of the learning, a tenth at a time; {@code round N} learns from what was written before
 * that round and tells how often kind is right on it.
 */
public final class KindTraining {

    private static final Path WEIGHTS = Path.of("src/main/resources/se/stegvis/goal/language", KindModel.FILE);
    private static final List<GoalKind> KINDS = List.of(GoalKind.values());
    private static final int SEEN_AT_LEAST = 3;
    private static final int STEPS = 150;
    private static final double STEP = 0.5;
    private static final double PENALTY = 0.3;
    private static final double SMALLEST = 0.01;
    private static final int FOLDS = 10;

    private final List<String> names;
    private final double[][] weights;

    private record Example(String id, Set<GoalKind> kinds, Set<String> features) {

        static Example of(GoalEvaluation.Example goal) {
            var text = GoalText.read(goal.text());
            return new Example(
                    goal.id(),
                    Set.copyOf(goal.kinds()),
                    KindFeatures.of(text, LevelReader.read(text).value()).stream()
                            .map(Feature::name)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        @Nullable Integer round() {
            return id.startsWith("round") ? Integer.valueOf(id.substring("round".length(), id.indexOf('-'))) : null;
        }
    }

    private KindTraining(List<Example> examples) {
        var seen = new TreeMap<String, Integer>();
        examples.forEach(example -> example.features.forEach(name -> seen.merge(name, 1, Integer::sum)));
        seen.values().removeIf(times -> times < SEEN_AT_LEAST);
        names = List.copyOf(seen.keySet());
        weights = new double[KINDS.size()][names.size()];
        learn(examples);
    }

    /** Where a goal has two accepted kinds, both pull as hard as they are believed. */
    private void learn(List<Example> examples) {
        var index = index();
        var rows = examples.stream()
                .map(example -> example.features.stream()
                        .filter(index::containsKey)
                        .mapToInt(index::get)
                        .sorted()
                        .toArray())
                .toList();
        var squares = new double[KINDS.size()][names.size()];
        for (int step = 0; step < STEPS; step++) {
            var slopes = new double[KINDS.size()][names.size()];
            for (int i = 0; i < rows.size(); i++) {
                addSlopes(slopes, rows.get(i), examples.get(i).kinds);
            }
            for (int kind = 0; kind < weights.length; kind++) {
                for (int name = 0; name < names.size(); name++) {
                    double slope = slopes[kind][name] + PENALTY * weights[kind][name];
                    squares[kind][name] += slope * slope;
                    weights[kind][name] -= slope == 0 ? 0 : STEP * slope / Math.sqrt(squares[kind][name]);
                }
            }
        }
    }

    private void addSlopes(double[][] slopes, int[] row, Set<GoalKind> accepted) {
        var beliefs = beliefs(row);
        double right = IntStream.range(0, KINDS.size())
                .filter(kind -> accepted.contains(KINDS.get(kind)))
                .mapToDouble(kind -> beliefs[kind])
                .sum();
        for (int kind = 0; kind < beliefs.length; kind++) {
            double wanted = accepted.contains(KINDS.get(kind)) ? beliefs[kind] / right : 0;
            for (int name : row) {
                slopes[kind][name] += beliefs[kind] - wanted;
            }
        }
    }

    private double[] beliefs(int[] row) {
        var scores = Arrays.stream(weights)
                .mapToDouble(weight -> Arrays.stream(row).mapToDouble(name -> weight[name]).sum())
                .toArray();
        double highest = Arrays.stream(scores).max().orElse(0);
        var beliefs = Arrays.stream(scores).map(score -> Math.exp(score - highest)).toArray();
        double sum = Arrays.stream(beliefs).sum();
        return Arrays.stream(beliefs).map(belief -> belief / sum).toArray();
    }

    private Map<String, Integer> index() {
        var index = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
        return index;
    }

    private boolean isRight(Example example) {
        var index = index();
        var beliefs = beliefs(example.features.stream()
                .filter(index::containsKey)
                .mapToInt(index::get)
                .sorted()
                .toArray());
        int best = 0;
        for (int kind = 1; kind < beliefs.length; kind++) {
            best = beliefs[kind] > beliefs[best] ? kind : best;
        }
        return example.kinds.contains(KINDS.get(best));
    }

    private String told(List<Example> unseen) {
        long right = unseen.stream().filter(this::isRight).count();
        return String.format(
                Locale.ROOT,
                "kind is right on %d of %d goals left out (%.1f %%)",
                right,
                unseen.size(),
                100.0 * right / unseen.size());
    }

    private List<String> lines() {
        var kinds = KINDS.stream().map(GoalKind::name).collect(Collectors.joining("\t"));
        var lines = new ArrayList<>(List.of(
                "# What each thing that a sentence shows says for (+) and against (-) each kind."
                        + " Learned by KindTraining from the labelled goals.",
                "# " + kinds));
        for (int name = 0; name < names.size(); name++) {
            int at = name;
            if (Arrays.stream(weights).anyMatch(weight -> Math.abs(weight[at]) >= SMALLEST)) {
                lines.add(names.get(name)
                        + Arrays.stream(weights)
                                .map(weight -> String.format(Locale.ROOT, "\t%.2f", weight[at]))
                                .collect(Collectors.joining()));
            }
        }
        return lines;
    }

    /** Per cent right where each goal is left out of the learning once. */
    public static double rightInFolds() {
        var shuffled = new ArrayList<>(examples());
        Collections.shuffle(shuffled, new Random(7));
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            var learned = new KindTraining(IntStream.range(0, shuffled.size())
                    .filter(i -> i % FOLDS != out)
                    .mapToObj(shuffled::get)
                    .toList());
            right += (int) IntStream.range(0, shuffled.size())
                    .filter(i -> i % FOLDS == out && learned.isRight(shuffled.get(i)))
                    .count();
        }
        return 100.0 * right / shuffled.size();
    }

    private static String ofRound(List<Example> examples, int round) {
        var before = examples.stream()
                .filter(example -> example.round() == null || example.round() < round)
                .toList();
        var unseen = examples.stream()
                .filter(example -> example.round() != null && example.round() == round)
                .toList();
        return "round " + round + ": " + new KindTraining(before).told(unseen);
    }

    /** Writes the weights or prints what is asked for; see the class. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "folds" -> System.out.printf(Locale.ROOT, "kind is right on %.1f %%%n", rightInFolds());
            case "round" -> System.out.println(ofRound(examples(), Integer.parseInt(arguments[1])));
            default -> Files.write(WEIGHTS, new KindTraining(examples()).lines());
        }
    }

    private static List<Example> examples() {
        return Stream.of(
                        GoalEvaluation.published(),
                        GoalEvaluation.ownForRules(),
                        GoalEvaluation.further(),
                        GoalEvaluation.rounds())
                .flatMap(set -> set.examples().stream())
                .map(Example::of)
                .toList();
    }
}
