package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Uncertainty;
import se.stegvis.calculation.ActorFigures;
import se.stegvis.calculation.Compared;
import se.stegvis.calculation.Words;

/** Calculations as columns, what they give as rows; each figure with its low and high. */
final class CompareTable extends Composite<Div> {

    private static final int FIRST_YEAR = 1;

    private final transient List<Compared> all;
    private final transient Words words = Spoken.by(this);
    private final NativeTable table = new NativeTable();

    CompareTable(List<Compared> all) {
        this.all = all;
        table.addClassNames("sv-table", "ca-compare");
        table.getElement().setAttribute("aria-label", getTranslation("calculation.compare.title"));
        NativeTableRow head = table.getHead().addRow();
        head.add(heading("col", getTranslation("calculation.compare.what")));
        all.forEach(one -> head.add(
                heading("col", one.title().isBlank() ? getTranslation("calculation.unnamed") : one.title())));
        row(getTranslation("calculation.compare.year"), one -> cell(String.valueOf(one.year()), ""));
        row(
                getTranslation("calculation.compare.model"),
                one -> cell(one.model().name() + " " + one.model().version(), one.model().rules()));
        row(
                getTranslation("calculation.compare.participants"),
                one -> cell(words.number(BigDecimal.valueOf(one.participants()), 0), ""));
        row(getTranslation("calculation.compare.cost"), one -> cell(words.kronorOrNone(society(one).cost()), ""));
        row(getTranslation("calculation.compare.payback"), one -> payback(society(one)));
        row(getTranslation("calculation.compare.profit", FIRST_YEAR), one -> range(society(one).profit(FIRST_YEAR)));
        row(getTranslation("calculation.compare.profit.years"), one -> {
            NativeTableCell cell = range(society(one).profit(one.years()));
            cell.add(small(getTranslation("calculation.compare.after", one.years())));
            return cell;
        });
        for (Actor actor : Actor.values()) {
            row(
                    getTranslation("calculation.compare.income", words.actor(actor)),
                    one -> range(figures(one, actor).income()));
        }
        Div scroll = new Div(table);
        scroll.addClassName("sv-table-scroll");
        getContent().add(scroll);
    }

    private void row(String name, Function<Compared, NativeTableCell> cell) {
        NativeTableRow row = table.getBody().addRow();
        row.add(heading("row", name));
        all.forEach(one -> row.add(cell.apply(one)));
    }

    private static ActorFigures society(Compared one) {
        return figures(one, Actor.SOCIETY);
    }

    private static ActorFigures figures(Compared one, Actor actor) {
        ActorFigures figures = one.figures().get(actor);
        if (figures == null) {
            throw new IllegalStateException("no figures of " + actor);
        }
        return figures;
    }

    private NativeTableCell range(Uncertainty.@Nullable Range range) {
        return range == null
                ? cell(words.text("none"), "")
                : cell(
                        words.kronor(range.mean()),
                        getTranslation("calculation.bar.span", words.kronor(range.low()), words.kronor(range.high())));
    }

    private NativeTableCell payback(ActorFigures figures) {
        ActorFigures.Payback payback = figures.payback();
        return payback == null
                ? cell(words.text("none"), "")
                : cell(
                        words.monthsShort(payback.mean()),
                        getTranslation(
                                "calculation.bar.span",
                                words.monthsShort(payback.soonest()),
                                words.monthsShort(payback.latest())));
    }

    private static NativeTableCell cell(String value, String beside) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("sv-amount");
        cell.add(new Div(value));
        if (!beside.isEmpty()) {
            cell.add(small(beside));
        }
        return cell;
    }

    private static Div small(String words) {
        Div small = new Div(words);
        small.addClassNames("sv-muted", "sv-small");
        return small;
    }

    private static NativeTableHeaderCell heading(String scope, String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
