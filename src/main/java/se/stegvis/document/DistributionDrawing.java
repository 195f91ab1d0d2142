package se.stegvis.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * The strokes of a {@link DistributionChart}. Colours stand as attributes, which a page's style sheet may override by
 * class, and which need no permission from a content security policy.
 */
final class DistributionDrawing {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 260;
    private static final int LEFT = 24;
    private static final int RIGHT = 736;
    private static final int AXIS = 210;
    private static final int GAP_ABOVE_AXIS = 4;
    /** The dots stay below the labels. */
    private static final int TOP_OF_DOTS = 62;

    private static final double LARGEST_DOT = 26;
    private static final double SMALLEST_DOT = 14;

    private static final String INK = "#1b2333";
    private static final String MUTED = "#596274";
    private static final String DOT = "#2f7f8f";
    private static final String ACCENT = "#0e5a6b";

    private final DistributionChart chart;
    private final DocumentTexts texts;
    private final StringBuilder svg = new StringBuilder();

    DistributionDrawing(DistributionChart chart) {
        this.chart = chart;
        this.texts = new DocumentTexts(chart.language());
    }

    String draw() {
        String name = Markup.escape(PlainText.clean(chart.description()));
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" class="distribution" viewBox="0 0 %d %d" role="img" \
                aria-label="%s" font-family="Open Sans, DejaVu Sans, sans-serif" font-size="20"><title>%s</title>""",
                WIDTH, HEIGHT, name, Markup.escape(PlainText.clean(chart.title())));
        add("<desc>%s</desc>", name);
        axis();
        dots();
        previousMean();
        mean();
        return svg.append("</svg>").toString();
    }

    private void axis() {
        add("""
                <path class="distribution-axis" d="M%d %dH%d" stroke="%s" stroke-width="1.5"/>""", LEFT, AXIS, RIGHT, INK);
        add("<g class=\"distribution-scale\" fill=\"%s\" text-anchor=\"middle\">", MUTED);
        for (int step = DistributionChart.LOWEST.intValue(); step <= DistributionChart.HIGHEST.intValue(); step++) {
            add("<text x=\"%.1f\" y=\"%d\">%d</text>", x(BigDecimal.valueOf(step)), AXIS + 32, step);
        }
        svg.append("</g>");
    }

    private void dots() {
        List<Double> positions = chart.scores().stream().map(DistributionDrawing::x).toList();
        double diameter = LARGEST_DOT;
        double room = AXIS - GAP_ABOVE_AXIS - TOP_OF_DOTS;
        while (diameter > SMALLEST_DOT && heightOf(positions, diameter) > room) {
            diameter--;
        }
        List<List<Double>> rows = DistributionChart.stack(positions, diameter);
        // In a very large group that agrees, the smallest dots overlap upwards rather than outgrow the picture.
        double rise = Math.min(diameter, (room - diameter) / Math.max(1, rows.size() - 1));
        double y = AXIS - GAP_ABOVE_AXIS - diameter / 2;
        add("<g class=\"distribution-dots\" fill=\"%s\">", DOT);
        for (List<Double> row : rows) {
            for (double x : row) {
                add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", x, y, diameter / 2 - 1);
            }
            y -= rise;
        }
        svg.append("</g>");
    }

    private static double heightOf(List<Double> positions, double diameter) {
        return DistributionChart.stack(positions, diameter).size() * diameter;
    }

    private void mean() {
        BigDecimal mean = chart.mean();
        if (mean == null) {
            return;
        }
        double x = x(mean);
        add("""
                <path class="distribution-mean" d="M%.1f 28V%d" stroke="%s" stroke-width="3"/>""", x, AXIS + 8, ACCENT);
        String label = texts.get("chart.mean", texts.score(mean));
        label(clampedToWidth(x, label), 20, "middle", ACCENT, "bold", label);
    }

    private void previousMean() {
        DistributionChart.Reference previous = chart.previous();
        if (previous == null) {
            return;
        }
        double x = x(previous.mean());
        add("""
                <path class="distribution-previous" d="M%.1f 46V%d" stroke="%s" stroke-width="2" \
                stroke-dasharray="5 5"/>""", x, AXIS + 8, MUTED);
        String label = previous.label() + " " + texts.score(previous.mean());
        double mean = chart.mean() == null ? x : x(chart.mean());
        double length = estimatedLength(label);
        // The label stands on the side away from the mean, where the edge leaves room for it.
        boolean toTheLeft = x < mean ? x - length > 0 : Math.max(x, mean) + length > WIDTH;
        if (toTheLeft) {
            label(Math.min(x, mean) - 8, 50, "end", MUTED, "normal", label);
        } else {
            label(Math.max(x, mean) + 8, 50, "start", MUTED, "normal", label);
        }
    }

    private void label(double x, int y, String anchor, String colour, String weight, String text) {
        add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\" font-weight=\"%s\">%s</text>",
                x, y, anchor, colour, weight, Markup.escape(PlainText.clean(text)));
    }

    private static double clampedToWidth(double x, String label) {
        double half = estimatedLength(label) / 2;
        return Math.clamp(x, half, WIDTH - half);
    }

    /** Wide enough for any of the fonts a screen may use. */
    private static double estimatedLength(String label) {
        return label.length() * 11.5;
    }

    private static double x(BigDecimal score) {
        double span = DistributionChart.HIGHEST.subtract(DistributionChart.LOWEST).doubleValue();
        return LEFT + score.subtract(DistributionChart.LOWEST).doubleValue() / span * (RIGHT - LEFT);
    }

    private void add(String format, Object... values) {
        // SVG wants a decimal point, whatever the server's language.
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
