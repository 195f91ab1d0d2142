package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.benefit.Uncertainty;
import se.stegvis.calculation.ActorFigures;
import se.stegvis.calculation.Calculation;
import se.stegvis.calculation.Compared;
import se.stegvis.calculation.ResultContent;
import se.stegvis.calculation.WorkedOut;
import se.stegvis.calculation.Words;

/**
 * Several calculations side by side, each figure with its range. Those of different models are not shown until the reader has been told
 * and asks for it, and then it still stands above them.
 */
@StyleSheet("context://calculationreport.css")
public class ComparisonTable extends Composite<Div> {

    /** Fewer are nothing to compare. */
    private static final int FEWEST = 2;

    public ComparisonTable() {
        getContent().addClassName("cr-result");
    }

    /**
     * Works them out and shows them.
     *
     * @throws se.stegvis.benefit.NoRulesException where one of them cannot be worked out
     */
    public void showCalculations(List<Calculation> calculations) {
        show(calculations.stream().map(one -> WorkedOut.of(one).compared()).toList());
    }

    /** Shows results, in the order given. */
    public void show(List<Compared> all) {
        getContent().removeAll();
        Words words = Spoken.by(this);
        if (all.size() < FEWEST) {
            Paragraph none = new Paragraph(words.text("compare.none"));
            none.addClassName("sv-empty");
            getContent().add(none);
            return;
        }
        if (!Compared.sameYear(all)) {
            String years = all.stream().map(Compared::year).collect(Collectors.toCollection(TreeSet::new)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            getContent().add(notice(words.text("compare.year.title"), words.text("compare.year", years)));
        }
        if (Compared.sameModel(all)) {
            getContent().add(table(all, words));
            return;
        }
        Div notice = notice(words.text("compare.model.title"), words.text("compare.model"));
        getContent().addComponentAsFirst(notice);
        notice.add(new Button(words.text("compare.show"), click -> {
            notice.remove(click.getSource());
            getContent().add(table(all, words));
        }));
    }

    private static Div notice(String title, String text) {
        Span name = new Span(title);
        name.addClassName("sv-strong");
        Div notice = new Div(name, new Paragraph(text));
        notice.addClassNames("sv-advice", "cr-notice");
        notice.getElement().setAttribute("role", "note");
        return notice;
    }

    private static Component table(List<Compared> all, Words words) {
        NativeTable table = new NativeTable();
        table.addClassNames("sv-table", "cr-table");
        String caption = words.text("compare.caption");
        table.getElement().setAttribute("aria-label", caption);
        NativeTableRow head = table.getHead().addRow();
        head.add(Blocks.columnHead(words.text("compare.what"), false));
        all.forEach(one -> head.add(Blocks.columnHead(one.title().isBlank() ? words.text("untitled") : one.title(), true)));
        row(table, words.text("compare.row.model"), all, one -> new Line(model(one.model(), words), ""));
        row(table, words.text("compare.row.year"), all, one -> new Line(Integer.toString(one.year()), ""));
        row(table, words.text("compare.row.participants"), all, one -> new Line(Long.toString(one.participants()), ""));
        for (Actor actor : ResultContent.actors().reversed()) {
            row(table, words.text("compare.row.income", words.actor(actor)), all,
                    one -> {
                        ActorFigures figures = of(one, actor);
                        return money(figures == null ? null : figures.income(), words);
                    });
        }
        row(table, words.text("compare.row.cost"), all, one -> new Line(cost(one, words), ""));
        TreeSet<Integer> horizons = new TreeSet<>(List.of(1, Calculation.USUAL_YEARS));
        all.forEach(one -> horizons.add(one.years()));
        for (int years : horizons) {
            row(table, words.text("compare.row.profit", years), all, one -> {
                ActorFigures society = of(one, Actor.SOCIETY);
                return money(society == null ? null : society.profit(years), words);
            });
        }
        row(table, words.text("compare.row.payback"), all, one -> payback(one, words));
        row(table, words.text("compare.row.target"), all, one -> {
            Integer target = one.paybackTarget();
            return new Line(target == null ? words.text("none") : words.text("months", target), "");
        });
        return Blocks.scrolling(table, caption);
    }

    /** A figure and its range. */
    private record Line(String figure, String range) {}

    private static void row(NativeTable table, String name, List<Compared> all, Function<Compared, Line> figure) {
        NativeTableRow row = table.getBody().addRow();
        row.add(Blocks.rowHead(name));
        all.forEach(one -> {
            Line line = figure.apply(one);
            Div cell = new Div(new Span(line.figure()));
            if (!line.range().isEmpty()) {
                Paragraph range = new Paragraph(line.range());
                range.addClassNames("sv-muted", "sv-small");
                cell.add(range);
            }
            row.add(Blocks.cell(cell, true));
        });
    }

    private static @Nullable ActorFigures of(Compared one, Actor actor) {
        return one.figures().get(actor);
    }

    private static String model(ModelStamp model, Words words) {
        return words.text("model", model.name(), model.version(), model.rules());
    }

    private static String cost(Compared one, Words words) {
        ActorFigures society = of(one, Actor.SOCIETY);
        return words.kronorOrNone(society == null ? null : society.cost());
    }

    private static Line money(Uncertainty.@Nullable Range range, Words words) {
        if (range == null) {
            return new Line(words.text("none"), "");
        }
        String low = words.kronor(range.low());
        String high = words.kronor(range.high());
        return new Line(words.kronor(range.mean()), low.equals(high) ? "" : words.text("page.range.short", low, high));
    }

    private static Line payback(Compared one, Words words) {
        ActorFigures society = of(one, Actor.SOCIETY);
        ActorFigures.Payback payback = society == null ? null : society.payback();
        if (payback == null) {
            return new Line(words.text("none"), "");
        }
        return new Line(
                words.months(payback.mean()),
                payback.soonest().equals(payback.latest())
                        ? ""
                        : words.text("page.range.short", words.monthsShort(payback.soonest()), words.monthsShort(payback.latest())));
    }
}
