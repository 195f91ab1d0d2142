package se.stegvis.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The strokes of a {@link RadarChart}. Colours stand as attributes, which need no permission from a content security policy. */
final class RadarDrawing {

    private static final int WIDTH = 490;
    private static final int HEIGHT = 380;
    private static final double MIDDLE_X = 245;
    private static final double MIDDLE_Y = 222;
    private static final double RADIUS = 100;
    private static final int LONGEST_LINE = 15;
    private static final int LINE_HEIGHT = 19;

    private static final String INK = "#1b2333";
    private static final String MUTED = "#545d6f";
    private static final String GRID = "#dcd8ce";
    private static final String NOW = "#0e5a6b";
    private static final String FILL = "#6aa9b5";

    private final RadarChart chart;
    private final DocumentTexts texts;
    private final StringBuilder svg = new StringBuilder();

    RadarDrawing(RadarChart chart) {
        this.chart = chart;
        this.texts = new DocumentTexts(chart.language());
    }

    String draw() {
        String name = Markup.escape(PlainText.clean(chart.description()));
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" class="radar" viewBox="0 0 %d %d" role="img" \
                aria-label="%s" font-family="Open Sans, DejaVu Sans, sans-serif" font-size="16"><title>%s</title>""",
                WIDTH, HEIGHT, name, Markup.escape(PlainText.clean(chart.title())));
        add("<desc>%s</desc>", name);
        web();
        RadarChart.Series before = chart.before();
        if (before != null) {
            add("<g class=\"radar-before\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"6 5\">", MUTED);
            shape(before);
            svg.append("</g>");
            points(before, false);
        }
        add("<g class=\"radar-now\" fill=\"%s\" fill-opacity=\"0.28\" stroke=\"%s\" stroke-width=\"3\">", FILL, NOW);
        shape(chart.now());
        svg.append("</g>");
        points(chart.now(), true);
        labels();
        legend();
        return svg.append("</svg>").toString();
    }

    private void web() {
        for (int step : List.of(4, 7, 10)) {
            StringBuilder ring = new StringBuilder();
            for (int axis = 0; axis < chart.axes().size(); axis++) {
                ring.append(at(axis, distance(BigDecimal.valueOf(step)))).append(' ');
            }
            add("<polygon points=\"%s\" fill=\"none\" stroke=\"%s\"/>", ring, GRID);
            add("<text x=\"%.1f\" y=\"%.1f\" font-size=\"13\" fill=\"%s\">%d</text>",
                    MIDDLE_X + 5, MIDDLE_Y - distance(BigDecimal.valueOf(step)) + 14, MUTED, step);
        }
        for (int axis = 0; axis < chart.axes().size(); axis++) {
            add("<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\"/>", MIDDLE_X, MIDDLE_Y, x(axis, RADIUS), y(axis, RADIUS), GRID);
        }
    }

    /** A closed shape where every axis has a figure, else the lines between neighbours that both have one. */
    private void shape(RadarChart.Series series) {
        int axes = chart.axes().size();
        if (series.means().stream().allMatch(mean -> mean != null)) {
            StringBuilder points = new StringBuilder();
            for (int axis = 0; axis < axes; axis++) {
                points.append(at(axis, distance(series.means().get(axis)))).append(' ');
            }
            add("<polygon points=\"%s\"/>", points);
            return;
        }
        for (int axis = 0; axis < axes; axis++) {
            BigDecimal one = series.means().get(axis);
            BigDecimal next = series.means().get((axis + 1) % axes);
            if (one != null && next != null) {
                add("<polyline points=\"%s %s\" fill=\"none\"/>",
                        at(axis, distance(one)), at((axis + 1) % axes, distance(next)));
            }
        }
    }

    private void points(RadarChart.Series series, boolean round) {
        for (int axis = 0; axis < chart.axes().size(); axis++) {
            BigDecimal mean = series.means().get(axis);
            if (mean == null) {
                continue;
            }
            double x = x(axis, distance(mean));
            double y = y(axis, distance(mean));
            if (round) {
                add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"%s\"/>", x, y, NOW);
            } else {
                add("<path d=\"M%.1f %.1fh9v9h-9z\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"2\"/>", x - 4.5, y - 4.5, MUTED);
            }
        }
    }

    private void labels() {
        for (int axis = 0; axis < chart.axes().size(); axis++) {
            double x = x(axis, RADIUS + 14);
            double y = y(axis, RADIUS + 14);
            String anchor = Math.abs(x - MIDDLE_X) < 20 ? "middle" : x < MIDDLE_X ? "end" : "start";
            List<String> lines = new ArrayList<>(wrapped(chart.axes().get(axis)));
            BigDecimal mean = chart.now().means().get(axis);
            if (mean != null) {
                lines.add(texts.get("radar.label", texts.score(mean), chart.now().answers().get(axis)));
            }
            double first = y - (lines.size() - 1) * LINE_HEIGHT * (y < MIDDLE_Y - RADIUS / 2 ? 1 : y > MIDDLE_Y + RADIUS / 2 ? 0 : 0.5);
            for (int line = 0; line < lines.size(); line++) {
                boolean figure = mean != null && line == lines.size() - 1;
                add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>",
                        x,
                        first + line * LINE_HEIGHT + 5,
                        anchor,
                        figure ? NOW : INK,
                        figure ? " font-weight=\"bold\"" : "",
                        Markup.escape(PlainText.clean(lines.get(line))));
            }
        }
    }

    private void legend() {
        RadarChart.Series before = chart.before();
        add("<circle cx=\"18\" cy=\"18\" r=\"6\" fill=\"%s\"/><text x=\"32\" y=\"24\" fill=\"%s\">%s</text>",
                NOW, INK, Markup.escape(PlainText.clean(chart.now().label())));
        if (before != null) {
            add("<path d=\"M12 36h11v11h-11z\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"2\"/><text x=\"32\" y=\"48\" fill=\"%s\">%s</text>",
                    MUTED, INK, Markup.escape(PlainText.clean(before.label())));
        }
    }

    /** A name in lines that find room beside the picture. */
    private static List<String> wrapped(String name) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word.length() > LONGEST_LINE + 4 ? word.substring(0, LONGEST_LINE + 3) + "…" : word);
        }
        lines.add(line.toString());
        return lines.size() <= 3 ? lines : List.of(lines.get(0), lines.get(1), lines.get(2) + "…");
    }

    private static double distance(BigDecimal score) {
        double span = DistributionChart.HIGHEST.subtract(DistributionChart.LOWEST).doubleValue();
        return score.subtract(DistributionChart.LOWEST).doubleValue() / span * RADIUS;
    }

    private String at(int axis, double distance) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x(axis, distance), y(axis, distance));
    }

    private double x(int axis, double distance) {
        return MIDDLE_X + distance * Math.sin(2 * Math.PI * axis / chart.axes().size());
    }

    private double y(int axis, double distance) {
        return MIDDLE_Y - distance * Math.cos(2 * Math.PI * axis / chart.axes().size());
    }

    private void add(String format, Object... values) {
        // SVG wants a decimal point, whatever the server's language.
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
