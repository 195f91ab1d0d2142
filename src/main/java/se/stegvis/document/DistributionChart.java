package se.stegvis.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a group's scores are spread on the scale 1–10: one dot for each score at its exact place, stacked where they
 * would cover each other. One neutral colour throughout, since a low score is no failure. The mean is given, not computed,
 * so that the picture can never differ from the figure beside it.
 *
 * @param title what was scored
 * @param scores one for each answer, in any order
 * @param mean the mean of the scores; null as long as there are none
 * @param previous an earlier mean to compare with; null for none
 * @param language the language of the labels and of the description
 */
public record DistributionChart(
        String title,
        List<BigDecimal> scores,
        @Nullable BigDecimal mean,
        @Nullable Reference previous,
        Locale language) {

    /** An earlier mean and what to call it: "förra året". */
    public record Reference(String label, BigDecimal mean) {}

    /** The lowest score. */
    public static final BigDecimal LOWEST = BigDecimal.ONE;

    /** The highest score. */
    public static final BigDecimal HIGHEST = BigDecimal.TEN;

    public DistributionChart {
        scores = scores.stream().sorted().toList();
        scores.forEach(DistributionChart::requireOnScale);
        if (mean != null) {
            requireOnScale(mean);
        }
        if (previous != null) {
            requireOnScale(previous.mean());
        }
        if (scores.isEmpty() != (mean == null)) {
            throw new IllegalArgumentException("there is a mean where, and only where, there are scores");
        }
    }

    private static void requireOnScale(BigDecimal score) {
        if (score.compareTo(LOWEST) < 0 || score.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException("the score " + score + " is not on the scale");
        }
    }

    /** The chart as a picture, with highest, mean, lowest and the number of answers told in words. */
    public Svg toSvg() {
        return new Svg(new DistributionDrawing(this).draw(), description());
    }

    String description() {
        DocumentTexts texts = new DocumentTexts(language);
        StringBuilder description = new StringBuilder();
        if (mean == null) {
            description.append(texts.get("chart.empty", title, LOWEST, HIGHEST));
        } else {
            description.append(texts.get(
                    "chart.description",
                    title,
                    scores.size(),
                    LOWEST,
                    HIGHEST,
                    texts.score(scores.getLast()),
                    texts.score(mean),
                    texts.score(scores.getFirst())));
        }
        if (previous != null) {
            description.append(' ').append(texts.get("chart.previous", previous.label(), texts.score(previous.mean())));
        }
        return description.toString();
    }

    /** The dots' places in rows from the axis upwards, each row with dots that do not touch: the picture's core. */
    static List<List<Double>> stack(List<Double> positions, double diameter) {
        List<List<Double>> rows = new ArrayList<>();
        for (double x : positions.stream().sorted(Comparator.naturalOrder()).toList()) {
            // Positions come from left to right, so only the last dot of a row can be in the way.
            List<Double> free = rows.stream()
                    .filter(row -> x - row.getLast() >= diameter)
                    .findFirst()
                    .orElseGet(() -> {
                        List<Double> row = new ArrayList<>();
                        rows.add(row);
                        return row;
                    });
            free.add(x);
        }
        return rows;
    }
}
