package se.stegvis.document;

import java.math.BigDecimal;

/** The strokes of a {@link WaterfallChart}: a line of words and a bar for each part, so that it can be read on a phone. */
final class WaterfallDrawing {

    private static final int WIDTH = 460;
    private static final int EDGE = 6;
    private static final int ROW = 46;
    private static final int BAR = 18;
    private static final int MOST_LETTERS = 40;

    private final WaterfallChart chart;
    private final double least;
    private final double span;
    private final Pen pen;

    WaterfallDrawing(WaterfallChart chart) {
        this.chart = chart;
        double lowest = 0;
        double highest = 0;
        double at = 0;
        for (WaterfallChart.Step step : chart.steps()) {
            at += step.amount().doubleValue();
            lowest = Math.min(lowest, at);
            highest = Math.max(highest, at);
        }
        WaterfallChart.Range range = chart.range();
        if (range != null) {
            lowest = Math.min(lowest, range.low().doubleValue());
            highest = Math.max(highest, range.high().doubleValue());
        }
        least = lowest;
        span = highest - lowest == 0 ? 1 : highest - lowest;
        pen = new Pen("waterfall", WIDTH, height(), chart.title(), chart.description());
    }

    private int height() {
        return (chart.steps().size() + 1) * ROW + 8;
    }

    String draw() {
        double zero = x(BigDecimal.ZERO);
        pen.line(zero, 0, zero, height(), "stroke=\"%s\" stroke-width=\"1\"".formatted(Pen.GRID));
        BigDecimal at = BigDecimal.ZERO;
        for (int i = 0; i < chart.steps().size(); i++) {
            WaterfallChart.Step step = chart.steps().get(i);
            BigDecimal next = at.add(step.amount());
            words(i, step.label(), Pen.signed(step.amount()), "");
            pen.rectangle(x(at), x(next), bar(i), BAR, step.amount().signum() < 0 ? Pen.LIGHT : Pen.STRONG);
            pen.line(x(next), bar(i) + BAR, x(next), bar(i + 1), "stroke=\"%s\" stroke-width=\"1\"".formatted(Pen.MUTED));
            at = next;
        }
        int last = chart.steps().size();
        words(last, chart.total(), Pen.kronor(at), " font-weight=\"bold\"");
        pen.rectangle(zero, x(at), bar(last), BAR, Pen.DARK);
        WaterfallChart.Range range = chart.range();
        if (range != null && range.low().compareTo(range.high()) != 0) {
            whisker(range, bar(last) + BAR / 2.0);
        }
        return pen.done();
    }

    private void words(int row, String label, String figure, String look) {
        pen.text(0, row * ROW + 16, "start", "fill=\"%s\"%s".formatted(Pen.INK, look), Pen.cut(label, MOST_LETTERS));
        pen.text(WIDTH - EDGE, row * ROW + 16, "end", "fill=\"%s\"%s".formatted(Pen.INK, look), figure);
    }

    private void whisker(WaterfallChart.Range range, double y) {
        double from = x(range.low());
        double to = x(range.high());
        // A white edge keeps it apart from the bar it stands on.
        for (String look : new String[] {"stroke=\"#ffffff\" stroke-width=\"5\"", "stroke=\"%s\" stroke-width=\"2\"".formatted(Pen.INK)}) {
            pen.line(from, y, to, y, look);
            pen.line(from, y - 5, from, y + 5, look);
            pen.line(to, y - 5, to, y + 5, look);
        }
    }

    private static double bar(int row) {
        return row * ROW + 22;
    }

    private double x(BigDecimal amount) {
        return EDGE + (amount.doubleValue() - least) / span * (WIDTH - 2 * EDGE);
    }
}
