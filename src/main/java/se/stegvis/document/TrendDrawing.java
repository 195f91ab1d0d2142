package se.stegvis.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The strokes of a {@link TrendChart}. Colours stand as attributes, which need no permission from a content security policy. */
final class TrendDrawing {

    private static final int WIDTH = 460;
    private static final int HEIGHT = 270;
    private static final int LEFT = 46;
    private static final int RIGHT = 440;
    private static final int TOP = 24;
    private static final int BOTTOM = 206;
    private static final int MIDDLE_OF_SCALE = 5;
    /** So many labels find room below the axis. */
    private static final int MOST_LABELS = 5;

    private static final String INK = "#1b2333";
    private static final String MUTED = "#545d6f";
    private static final String GRID = "#dcd8ce";
    private static final String RANGE = "#d5e7ea";
    private static final String WHISKER = "#6aa9b5";
    private static final String LINE = "#0e5a6b";

    private final TrendChart chart;
    private final DocumentTexts texts;
    private final StringBuilder svg = new StringBuilder();

    TrendDrawing(TrendChart chart) {
        this.chart = chart;
        this.texts = new DocumentTexts(chart.language());
    }

    String draw() {
        String name = Markup.escape(PlainText.clean(chart.description()));
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" class="trend" viewBox="0 0 %d %d" role="img" \
                aria-label="%s" font-family="Open Sans, DejaVu Sans, sans-serif" font-size="15"><title>%s</title>""",
                WIDTH, HEIGHT, name, Markup.escape(PlainText.clean(chart.title())));
        add("<desc>%s</desc>", name);
        scale();
        for (List<Integer> part : parts()) {
            range(part);
        }
        for (List<Integer> part : parts()) {
            line(part);
        }
        for (int i = 0; i < chart.points().size(); i++) {
            point(i);
        }
        return svg.append("</svg>").toString();
    }

    private void scale() {
        for (int step : List.of(DistributionChart.LOWEST.intValue(), MIDDLE_OF_SCALE, DistributionChart.HIGHEST.intValue())) {
            double y = y(BigDecimal.valueOf(step));
            add("<path d=\"M%d %.1fH%d\" stroke=\"%s\" stroke-width=\"1\"/>", LEFT, y, RIGHT, GRID);
            add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"%s\">%d</text>", LEFT - 10, y + 5, MUTED, step);
        }
    }

    /** The points between which the same was asked. */
    private List<List<Integer>> parts() {
        List<List<Integer>> parts = new ArrayList<>();
        for (int i = 0; i < chart.points().size(); i++) {
            if (i == 0 || chart.points().get(i).breaks()) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(i);
        }
        return parts;
    }

    private void range(List<Integer> part) {
        if (part.size() < 2) {
            return;
        }
        String upper = part.stream().map(i -> at(i, chart.points().get(i).highest())).collect(Collectors.joining(" "));
        String lower = part.reversed().stream()
                .map(i -> at(i, chart.points().get(i).lowest()))
                .collect(Collectors.joining(" "));
        add("<polygon class=\"trend-range\" points=\"%s %s\" fill=\"%s\" fill-opacity=\"0.6\"/>", upper, lower, RANGE);
    }

    private void line(List<Integer> part) {
        add("<polyline class=\"trend-mean\" points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"3\"/>",
                part.stream().map(i -> at(i, chart.points().get(i).mean())).collect(Collectors.joining(" ")), LINE);
    }

    private void point(int index) {
        TrendChart.Point point = chart.points().get(index);
        double x = x(index);
        if (point.breaks()) {
            double between = (x + x(index - 1)) / 2;
            add("<path class=\"trend-break\" d=\"M%.1f %dV%d\" stroke=\"%s\" stroke-width=\"1.5\" stroke-dasharray=\"4 4\"/>",
                    between, TOP - 6, BOTTOM, MUTED);
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" font-size=\"13\" fill=\"%s\">%s</text>",
                    between, TOP - 10, MUTED, Markup.escape(texts.get("trend.newQuestion")));
        }
        double high = y(point.highest());
        double low = y(point.lowest());
        add("<path class=\"trend-spread\" d=\"M%1$.1f %2$.1fV%3$.1fM%4$.1f %2$.1fh12M%4$.1f %3$.1fh12\" stroke=\"%5$s\" stroke-width=\"2\"/>",
                x, high, low, x - 6, WHISKER);
        double mean = y(point.mean());
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"%s\"/>", x, mean, LINE);
        boolean last = index == chart.points().size() - 1;
        if (chart.points().size() <= MOST_LABELS || last || index == 0) {
            // A white edge keeps the figure readable where a line passes behind it.
            add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-weight=\"bold\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"4\""
                            + " paint-order=\"stroke\">%s</text>",
                    last ? x - 10 : x + 10, mean - 10, last ? "end" : "start", LINE, texts.score(point.mean()));
        }
        if (isLabelled(index)) {
            String anchor = anchor(index);
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                    labelled(index), BOTTOM + 28, anchor, INK, Markup.escape(PlainText.clean(point.label())));
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                    labelled(index), BOTTOM + 50, anchor, MUTED, Markup.escape(texts.get("trend.answers", point.answers())));
        }
    }

    /** The outermost labels stand inwards, so that they stay in the picture. */
    private String anchor(int index) {
        if (chart.points().size() == 1) {
            return "middle";
        }
        return index == 0 ? "start" : index == chart.points().size() - 1 ? "end" : "middle";
    }

    private double labelled(int index) {
        return switch (anchor(index)) {
            case "start" -> LEFT;
            case "end" -> RIGHT;
            default -> x(index);
        };
    }

    private boolean isLabelled(int index) {
        int last = chart.points().size() - 1;
        int every = Math.max(1, (int) Math.ceil((double) last / (MOST_LABELS - 1)));
        return index == last || (index % every == 0 && last - index >= every);
    }

    private String at(int index, BigDecimal score) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x(index), y(score));
    }

    private double x(int index) {
        int steps = chart.points().size() - 1;
        double from = LEFT + 24;
        return steps == 0 ? (LEFT + RIGHT) / 2.0 : from + (RIGHT - 24 - from) * index / steps;
    }

    private static double y(BigDecimal score) {
        double span = DistributionChart.HIGHEST.subtract(DistributionChart.LOWEST).doubleValue();
        return BOTTOM - score.subtract(DistributionChart.LOWEST).doubleValue() / span * (BOTTOM - TOP);
    }

    private void add(String format, Object... values) {
        // SVG wants a decimal point, whatever the server's language.
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
