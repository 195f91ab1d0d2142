package se.stegvis.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several themes' means on the scale 1–10 around one middle, at most two times together: the later with a filled shape and round
 * points, the earlier with a broken line and square ones, so that they can be told apart without colours.
 *
 * @param title what is shown
 * @param axes the themes; three at least
 * @param now the later time
 * @param before an earlier time to set beside it; null for none
 * @param language the language of the labels and of the description
 */
public record RadarChart(String title, List<String> axes, Series now, @Nullable Series before, Locale language) {

    /** Fewer axes make no shape. */
    public static final int FEWEST_AXES = 3;

    /**
     * One time.
     *
     * @param label when
     * @param means one for each axis; null where there is none to compare
     * @param answers how many answered, one for each axis
     */
    public record Series(String label, List<? extends @Nullable BigDecimal> means, List<Integer> answers) {

        public Series {
            means = java.util.Collections.unmodifiableList(new ArrayList<>(means));
            answers = List.copyOf(answers);
        }
    }

    public RadarChart {
        axes = List.copyOf(axes);
        if (axes.size() < FEWEST_AXES) {
            throw new IllegalArgumentException(axes.size() + " axes make no shape");
        }
    }

    /** The chart as a picture, with every figure told in words. */
    public Svg toSvg() {
        return new Svg(new RadarDrawing(this).draw(), description());
    }

    String description() {
        String words = title + ". " + told(now);
        return before == null ? words : words + " " + told(before);
    }

    private String told(Series series) {
        DocumentTexts texts = new DocumentTexts(language);
        List<String> means = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            BigDecimal mean = series.means().get(axis);
            if (mean != null) {
                means.add(texts.get(
                        "radar.axis", axes.get(axis), texts.score(mean), series.answers().get(axis)));
            }
        }
        return series.label() + ": " + means.stream().filter(Objects::nonNull).collect(Collectors.joining(", ")) + ".";
    }
}
