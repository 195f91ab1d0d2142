package se.stegvis.document;

import java.math.BigDecimal;

/** The strokes of a {@link TornadoChart}. */
final class TornadoDrawing {

    private static final int WIDTH = 460;
    private static final int EDGE = 6;
    private static final int TOP = 26;
    private static final int ROW = 64;
    private static final int BAR = 18;
    private static final int LEGEND = 28;
    private static final int MOST_LETTERS = 60;

    private final TornadoChart chart;
    private final DocumentTexts texts;
    private final double least;
    private final double span;
    private final Pen pen;

    TornadoDrawing(TornadoChart chart) {
        this.chart = chart;
        this.texts = new DocumentTexts(chart.language());
        double lowest = chart.mean().doubleValue();
        double highest = lowest;
        for (TornadoChart.Bar bar : chart.bars()) {
            lowest = Math.min(lowest, Math.min(bar.atLow().doubleValue(), bar.atHigh().doubleValue()));
            highest = Math.max(highest, Math.max(bar.atLow().doubleValue(), bar.atHigh().doubleValue()));
        }
        least = lowest;
        span = highest - lowest == 0 ? 1 : highest - lowest;
        pen = new Pen("tornado", WIDTH, height(), chart.title(), chart.description());
    }

    private int height() {
        return TOP + chart.bars().size() * ROW + LEGEND;
    }

    String draw() {
        double middle = x(chart.mean());
        String anchor = middle < WIDTH / 3.0 ? "start" : middle > 2 * WIDTH / 3.0 ? "end" : "middle";
        pen.text(middle, 14, anchor, "fill=\"%s\" font-weight=\"bold\"".formatted(Pen.DARK), texts.get("tornado.mean", Pen.kronor(chart.mean())));
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(i, middle);
        }
        double end = TOP + chart.bars().size() * (double) ROW;
        legend(end + 8);
        return pen.done();
    }

    private void bar(int row, double middle) {
        TornadoChart.Bar bar = chart.bars().get(row);
        double y = TOP + row * (double) ROW;
        pen.text(0, y + 14, "start", "fill=\"%s\"".formatted(Pen.INK), Pen.cut(bar.label(), MOST_LETTERS));
        pen.rectangle(middle, x(bar.atLow()), y + 20, BAR, Pen.LIGHT);
        pen.rectangle(middle, x(bar.atHigh()), y + 20, BAR, Pen.STRONG);
        pen.line(middle, y + 17, middle, y + 20 + BAR + 3, "stroke=\"%s\" stroke-width=\"2\"".formatted(Pen.INK));
        boolean rises = bar.atLow().compareTo(bar.atHigh()) <= 0;
        String small = "font-size=\"12\" fill=\"%s\"".formatted(Pen.MUTED);
        pen.text(0, y + 53, "start", small, end(rises, bar));
        pen.text(WIDTH - EDGE, y + 53, "end", small, end(!rises, bar));
    }

    private String end(boolean low, TornadoChart.Bar bar) {
        return low
                ? texts.get("tornado.end", Pen.kronor(bar.atLow()), bar.low())
                : texts.get("tornado.end", Pen.kronor(bar.atHigh()), bar.high());
    }

    private void legend(double y) {
        String small = "font-size=\"12\" fill=\"%s\"".formatted(Pen.MUTED);
        pen.rectangle(EDGE, EDGE + 14, y, 12, Pen.LIGHT);
        pen.text(EDGE + 20, y + 11, "start", small, texts.get("tornado.low"));
        pen.rectangle(WIDTH / 2.0, WIDTH / 2.0 + 14, y, 12, Pen.STRONG);
        pen.text(WIDTH / 2.0 + 20, y + 11, "start", small, texts.get("tornado.high"));
    }

    private double x(BigDecimal amount) {
        return EDGE + (amount.doubleValue() - least) / span * (WIDTH - 2 * EDGE);
    }
}
