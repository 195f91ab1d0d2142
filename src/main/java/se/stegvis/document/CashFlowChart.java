package se.stegvis.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is spent and what comes back year by year, in kronor: a filled column up for each year's income, a light one down for its cost,
 * and a line for what has come back so far with its range around it.
 *
 * @param title whose money
 * @param years the first one first; one at least
 * @param language the language of the labels and of the description
 */
public record CashFlowChart(String title, List<Year> years, Locale language) {

    /**
     * One year.
     *
     * @param year 1 for the first
     * @param balance of all years so far
     * @param low the balance at its worst
     * @param high the balance at its best
     */
    public record Year(int year, BigDecimal income, BigDecimal cost, BigDecimal balance, BigDecimal low, BigDecimal high) {}

    public CashFlowChart {
        years = List.copyOf(years);
        if (years.isEmpty()) {
            throw new IllegalArgumentException("no years");
        }
    }

    /** The chart as a picture, with every figure told in words. */
    public Svg toSvg() {
        return new Svg(new CashFlowDrawing(this).draw(), description());
    }

    String description() {
        DocumentTexts texts = new DocumentTexts(language);
        return title + ". "
                + years.stream()
                        .map(year -> texts.get(
                                year.cost().signum() == 0 ? "cash.year" : "cash.yearWithCost",
                                year.year(),
                                Pen.kronor(year.income()),
                                Pen.kronor(year.balance()),
                                texts.get("range", Pen.kronor(year.low()), Pen.kronor(year.high())),
                                Pen.kronor(year.cost())))
                        .collect(Collectors.joining(" "));
    }
}
