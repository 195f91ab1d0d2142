package se.stegvis.document;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.foundation.Kronor;

/** The strokes of a {@link CashFlowChart}. */
final class CashFlowDrawing {

    private static final int WIDTH = 460;
    private static final int HEIGHT = 336;
    private static final int LEFT = 78;
    private static final int RIGHT = 452;
    private static final int TOP = 14;
    private static final int BOTTOM = 250;
    private static final int MOST_TICKS = 6;
    private static final int MOST_LABELS = 10;
    private static final double THOUSAND = 1_000;
    private static final double MILLION = 1_000_000;

    private final CashFlowChart chart;
    private final DocumentTexts texts;
    private final double step;
    private final double least;
    private final double most;
    private final Pen pen;

    CashFlowDrawing(CashFlowChart chart) {
        this.chart = chart;
        this.texts = new DocumentTexts(chart.language());
        double lowest = 0;
        double highest = 0;
        for (CashFlowChart.Year year : chart.years()) {
            for (BigDecimal one : new BigDecimal[] {
                year.income(), year.cost().negate(), year.balance(), year.low(), year.high()
            }) {
                lowest = Math.min(lowest, one.doubleValue());
                highest = Math.max(highest, one.doubleValue());
            }
        }
        step = step(highest - lowest);
        least = Math.floor(lowest / step) * step;
        most = Math.max(Math.ceil(highest / step) * step, least + step);
        pen = new Pen("cash-flow", WIDTH, HEIGHT, chart.title(), chart.description());
    }

    /** 1, 2 or 5 of some power of ten, so that there are few enough lines. */
    private static double step(double span) {
        if (span <= 0) {
            return THOUSAND;
        }
        double rough = span / (MOST_TICKS - 1);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double times : new double[] {1, 2, 5}) {
            if (rough <= times * power) {
                return times * power;
            }
        }
        return 10 * power;
    }

    String draw() {
        scale();
        for (int i = 0; i < chart.years().size(); i++) {
            columns(i);
        }
        range();
        balance();
        legend();
        return pen.done();
    }

    private void scale() {
        for (double tick = least; tick <= most + step / 2; tick += step) {
            double y = y(tick);
            boolean zero = Math.abs(tick) < step / 2;
            pen.line(LEFT, y, RIGHT, y, "stroke=\"%s\" stroke-width=\"%s\"".formatted(zero ? Pen.INK : Pen.GRID, zero ? "1.5" : "1"));
            pen.text(LEFT - 8, y + 4, "end", "font-size=\"12\" fill=\"%s\"".formatted(Pen.MUTED), amount(zero ? 0 : tick));
        }
    }

    private String amount(double tick) {
        if (tick == 0) {
            return "0";
        }
        double unit = step >= MILLION / 2 ? MILLION : step >= THOUSAND / 2 ? THOUSAND : 1;
        BigDecimal figure = BigDecimal.valueOf(Math.round(tick / unit * 10), 1).stripTrailingZeros();
        String written = figure.scale() <= 0 ? new Kronor(figure).figure() : texts.score(figure).replace('-', '\u2212');
        return unit == 1 ? written : texts.get(unit == MILLION ? "cash.millions" : "cash.thousands", written);
    }

    private void columns(int index) {
        CashFlowChart.Year year = chart.years().get(index);
        double wide = Math.min(34, slot() * 0.5);
        column(x(index), wide, year.income().doubleValue(), Pen.MIDDLE);
        if (year.cost().signum() != 0) {
            column(x(index), wide, -year.cost().doubleValue(), Pen.LIGHT);
        }
        int every = Math.max(1, (int) Math.ceil((double) chart.years().size() / MOST_LABELS));
        if (index == chart.years().size() - 1 || index % every == 0 && chart.years().size() - 1 - index >= every) {
            pen.text(x(index), BOTTOM + 20, "middle", "fill=\"%s\"".formatted(Pen.INK), texts.get("cash.label", year.year()));
        }
    }

    private void column(double x, double wide, double amount, String fill) {
        double from = y(0);
        double to = y(amount);
        pen.rectangle(x - wide / 2, x + wide / 2, Math.min(from, to), Math.max(Math.abs(to - from), 1), fill);
    }

    private void range() {
        if (chart.years().stream().allMatch(year -> year.low().compareTo(year.high()) == 0)) {
            return;
        }
        String look = "fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" stroke-dasharray=\"4 4\"".formatted(Pen.DARK);
        for (Function<CashFlowChart.Year, BigDecimal> edge :
                Stream.<Function<CashFlowChart.Year, BigDecimal>>of(CashFlowChart.Year::low, CashFlowChart.Year::high).toList()) {
            pen.add("<polyline class=\"cash-range\" points=\"%s\" %s/>", points(edge), look);
        }
    }

    private void balance() {
        pen.add("<polyline class=\"cash-balance\" points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"3\"/>",
                points(CashFlowChart.Year::balance), Pen.DARK);
        for (int i = 0; i < chart.years().size(); i++) {
            pen.add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>",
                    x(i), y(chart.years().get(i).balance().doubleValue()), Pen.DARK);
        }
    }

    private String points(Function<CashFlowChart.Year, BigDecimal> figure) {
        return Stream.iterate(0, i -> i + 1)
                .limit(chart.years().size())
                .map(i -> String.format(
                        Locale.ROOT, "%.1f,%.1f", x(i), y(figure.apply(chart.years().get(i)).doubleValue())))
                .collect(Collectors.joining(" "));
    }

    private void legend() {
        double y = BOTTOM + 44.0;
        String small = "font-size=\"12\" fill=\"%s\"".formatted(Pen.MUTED);
        pen.rectangle(LEFT, LEFT + 14, y, 12, Pen.MIDDLE);
        pen.text(LEFT + 20, y + 11, "start", small, texts.get("cash.income"));
        pen.rectangle(LEFT + 84, LEFT + 98, y, 12, Pen.LIGHT);
        pen.text(LEFT + 104, y + 11, "start", small, texts.get("cash.cost"));
        pen.line(LEFT + 172, y + 6, LEFT + 192, y + 6, "stroke=\"%s\" stroke-width=\"3\"".formatted(Pen.DARK));
        pen.text(LEFT + 198, y + 11, "start", small, texts.get("cash.balance"));
        pen.line(LEFT, y + 28, LEFT + 20, y + 28, "stroke=\"%s\" stroke-width=\"1.5\" stroke-dasharray=\"4 4\"".formatted(Pen.DARK));
        pen.text(LEFT + 26, y + 33, "start", small, texts.get("cash.range"));
    }

    private double slot() {
        return (double) (RIGHT - LEFT) / chart.years().size();
    }

    private double x(int index) {
        return LEFT + slot() * (index + 0.5);
    }

    private double y(double amount) {
        return BOTTOM - (amount - least) / (most - least) * (BOTTOM - TOP);
    }
}
