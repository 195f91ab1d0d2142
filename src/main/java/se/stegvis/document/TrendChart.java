package se.stegvis.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Scores on the scale 1–10 from time to time: the mean as a line, lowest to highest as a range around it, and how many answered below.
 * One neutral colour, since a low score is no failure. Where another question was asked the line breaks and says so.
 *
 * @param title what was scored
 * @param points the times, the first one first; at least one
 * @param language the language of the labels and of the description
 */
public record TrendChart(String title, List<Point> points, Locale language) {

    /**
     * One time.
     *
     * @param label when
     * @param answers how many answered
     * @param breaks whether another question was asked than the time before
     */
    public record Point(
            String label, BigDecimal highest, BigDecimal mean, BigDecimal lowest, int answers, boolean breaks) {}

    public TrendChart {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a line needs a point");
        }
        points = List.copyOf(points);
    }

    /** The chart as a picture, with every figure told in words. */
    public Svg toSvg() {
        return new Svg(new TrendDrawing(this).draw(), description());
    }

    String description() {
        DocumentTexts texts = new DocumentTexts(language);
        return title + ". "
                + points.stream()
                        .map(point -> texts.get(
                                        "trend.point",
                                        point.label(),
                                        texts.score(point.highest()),
                                        texts.score(point.mean()),
                                        texts.score(point.lowest()),
                                        point.answers())
                                + (point.breaks() ? " " + texts.get("trend.breaks") : ""))
                        .collect(Collectors.joining(" "));
    }
}
