package se.stegvis.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Outlook;
import se.stegvis.benefit.Uncertainty;
import se.stegvis.document.CashFlowChart;
import se.stegvis.document.Svg;
import se.stegvis.document.TornadoChart;
import se.stegvis.document.WaterfallChart;

/** The charts of a calculation. */
final class Drawings {

    /** More bars are not told apart; the table has them all. */
    private static final int MOST_BARS = 8;

    private final WorkedOut worked;
    private final Words words;

    Drawings(WorkedOut worked, Words words) {
        this.worked = worked;
        this.words = words;
    }

    /** How the actors' incomes add up to society's. */
    Svg actors() {
        Uncertainty.Range society = worked.of(Actor.SOCIETY).income();
        return new WaterfallChart(
                        words.text("chart.actors"),
                        Actor.ACCOUNTS.stream()
                                .map(actor -> new WaterfallChart.Step(
                                        words.actor(actor), worked.of(actor).income().mean()))
                                .toList(),
                        words.actor(Actor.SOCIETY),
                        new WaterfallChart.Range(society.low(), society.high()),
                        words.language())
                .toSvg();
    }

    /** What an actor's income consists of; empty where nothing changes for it. */
    Optional<Svg> flows(Actor actor) {
        List<WaterfallChart.Step> steps = worked.result().lines().stream()
                .filter(line -> line.change(actor).signum() != 0)
                .map(line -> new WaterfallChart.Step(words.flow(line), line.change(actor)))
                .toList();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new WaterfallChart(
                                words.text("chart.flows", words.actor(actor)),
                                steps,
                                words.text("sum"),
                                null,
                                words.language())
                        .toSvg());
    }

    /** Year by year; empty where nothing is said about the cost. */
    Optional<Svg> cashFlow(Actor actor) {
        List<CashFlowChart.Year> years = years(worked.of(actor), worked.calculation().years());
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(new CashFlowChart(words.text("table.cashFlow", words.actor(actor)), years, words.language()).toSvg());
    }

    static List<CashFlowChart.Year> years(ActorFigures figures, int years) {
        @Nullable Outlook low = figures.low();
        @Nullable Outlook mean = figures.mean();
        @Nullable Outlook high = figures.high();
        List<CashFlowChart.Year> all = new ArrayList<>();
        if (low != null && mean != null && high != null) {
            mean.cashFlow(years).forEach(year -> all.add(new CashFlowChart.Year(
                    year.year(),
                    year.income(),
                    year.cost(),
                    year.balance(),
                    low.profit(year.year()),
                    high.profit(year.year()))));
        }
        return all;
    }

    /** What each assumption alone does; empty where none does anything. */
    Optional<Svg> tornado(Actor actor) {
        List<TornadoChart.Bar> bars = swings(worked, actor).stream()
                .limit(MOST_BARS)
                .map(swing -> new TornadoChart.Bar(
                        words.assumption(swing.assumption()),
                        words.assumed(swing.assumption(), swing.range().low()),
                        words.assumed(swing.assumption(), swing.range().high()),
                        of(swing.atLow(), actor),
                        of(swing.atHigh(), actor)))
                .toList();
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new TornadoChart(
                                words.text("table.tornado", words.actor(actor)),
                                worked.of(actor).income().mean(),
                                bars,
                                words.language())
                        .toSvg());
    }

    /** The assumptions that do something to an actor's income, the widest first. */
    static List<Uncertainty.Swing> swings(WorkedOut worked, Actor actor) {
        return worked.tornado().swings().stream()
                .filter(swing -> swing.width(actor).signum() != 0)
                .sorted(Comparator.comparing((Uncertainty.Swing swing) -> swing.width(actor)).reversed())
                .toList();
    }

    static BigDecimal of(Map<Actor, BigDecimal> incomes, Actor actor) {
        return incomes.getOrDefault(actor, BigDecimal.ZERO);
    }
}
