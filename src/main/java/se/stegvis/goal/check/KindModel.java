package se.stegvis.goal.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.stegvis.foundation.Message;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.TextSpan;
import se.stegvis.goal.check.KindFeatures.Feature;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.WordList;

/**
 * Reads what kind of promise a goal makes: each thing that the sentence shows speaks for and against each kind, with the
 * weight that it has in {@code kind-weights.tsv}, and the kind with most for it is taken. The words told are those that
 * spoke most for it. The weights are learned from labelled goals by KindTraining, beside the tests (decision 0024).
 */
final class KindModel {

    static final String FILE = "kind-weights.tsv";
    private static final int WORDS_TOLD = 2;
    private static final List<GoalKind> KINDS = List.of(GoalKind.values());
    private static final KindModel LEARNED = load();

    private final Map<String, double[]> weights;

    private KindModel(Map<String, double[]> weights) {
        this.weights = weights;
    }

    static Recognised<GoalKind> read(GoalText text, GoalLevel level) {
        return LEARNED.recognise(text, KindFeatures.of(text, level));
    }

    private Recognised<GoalKind> recognise(GoalText text, List<Feature> features) {
        var scores = new double[KINDS.size()];
        var seen = new HashSet<String>();
        for (var feature : features) {
            var weight = weights.get(feature.name());
            if (weight != null && seen.add(feature.name())) {
                for (int kind = 0; kind < scores.length; kind++) {
                    scores[kind] += weight[kind];
                }
            }
        }
        int best = IntStream.range(0, scores.length)
                .boxed()
                .max(Comparator.comparingDouble(kind -> scores[kind]))
                .orElseThrow();
        var kind = UnclearReader.isUnclear(text) ? GoalKind.UNCLEAR : KINDS.get(best);
        return new Recognised<>(
                kind, Message.of("goal.kind." + kind + ".reason"), words(text, features, KINDS.indexOf(kind)));
    }

    /** The words whose features speak most for a kind. */
    private List<TextSpan> words(GoalText text, List<Feature> features, int kind) {
        var spoken = new HashMap<Integer, Double>();
        for (var feature : features) {
            var weight = weights.get(feature.name());
            if (feature.token() >= 0 && weight != null) {
                spoken.merge(feature.token(), weight[kind], Double::sum);
            }
        }
        return spoken.entrySet().stream()
                .filter(word -> word.getValue() > 0)
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS_TOLD)
                .map(Map.Entry::getKey)
                .sorted()
                .map(text::span)
                .toList();
    }

    private static KindModel load() {
        var weights = new HashMap<String, double[]>();
        for (var row : WordList.rows(FILE)) {
            weights.put(
                    row.getFirst(),
                    row.subList(1, row.size()).stream()
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        return new KindModel(Map.copyOf(weights));
    }
}
