package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.calculation.KeptFigures;
import se.stegvis.calculation.Living;
import se.stegvis.calculation.Words;
import se.stegvis.shell.Stacking;

/** What forecasts and outcomes have in common on a page: the table of who pays and who gains, and the words about it. */
final class ForecastWords {

    private static final int LATER = 5;

    private ForecastWords() {}

    static String text(Component in, String key, Object... arguments) {
        return in.getTranslation("calculationforecast." + key, arguments);
    }

    static String living(Component in, Living living) {
        return text(in, "living." + living);
    }

    static Paragraph muted(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassNames("sv-muted", "sv-small");
        return paragraph;
    }

    /** By which model, and what before and after does not tell. */
    static Paragraph stamp(Component in, KeptFigures figures) {
        ModelStamp model = figures.model();
        return muted(text(in, "stamp", model.name(), model.version(), model.rules(), Integer.toString(figures.year())));
    }

    /** Every actor with its income, cost, years and payback; the cost stands only with those who bear one. */
    static Component table(Component in, String caption, KeptFigures figures) {
        Words words = Spoken.by(in);
        NativeTable table = headed(
                caption,
                text(in, "table.actor"),
                List.of(
                        text(in, "table.income"),
                        text(in, "table.cost"),
                        text(in, "table.first"),
                        text(in, "table.later"),
                        text(in, "table.payback")));
        for (Actor actor : Actor.values()) {
            KeptFigures.OfActor of = figures.of(actor);
            boolean bears = of.cost().signum() > 0;
            NativeTableRow row = row(table, words.actor(actor), actor.isPartOfState());
            row.add(
                    ranged(words.kronor(of.mean()), words.kronor(of.low()), words.kronor(of.high())),
                    amount(bears ? words.kronor(of.cost()) : "–"),
                    amount(words.kronor(of.profit(1))),
                    amount(words.kronor(of.profit(LATER))),
                    bears ? payback(words, of) : amount("–"));
        }
        return framed(table, caption);
    }

    /** When the cost has come back, as the end of a sentence. */
    static String paid(Component in, KeptFigures.OfActor of) {
        Words words = Spoken.by(in);
        if (of.months().isPresent()) {
            return text(in, "paid", words.months(of.months()), words.monthsShort(of.monthsAtBest()), words.monthsShort(of.monthsAtWorst()));
        }
        return of.monthsAtBest().isPresent() ? text(in, "paid.atBest", words.months(of.monthsAtBest())) : text(in, "paid.never");
    }

    /** The key of a sentence, or of the same where society loses. */
    static String signed(String key, KeptFigures.OfActor of) {
        return of.mean().signum() < 0 ? key + ".loss" : key;
    }

    static NativeTableCell payback(Words words, KeptFigures.OfActor of) {
        OptionalInt months = of.months();
        return ranged(
                months.isEmpty() ? words.months(months) : words.text("months", months.getAsInt()),
                words.monthsShort(of.monthsAtBest()),
                words.monthsShort(of.monthsAtWorst()));
    }

    static NativeTable headed(String caption, String first, List<String> figures) {
        NativeTable table = new NativeTable();
        table.addClassName("sv-table");
        table.setCaptionText(caption);
        NativeTableRow head = table.getHead().addRow();
        head.add(columnHead(first, false));
        figures.forEach(figure -> head.add(columnHead(figure, true)));
        return table;
    }

    private static NativeTableHeaderCell columnHead(String words, boolean amount) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        if (amount) {
            cell.addClassName("sv-amount");
        }
        return cell;
    }

    /** @param part whether it is a part of the row above */
    static NativeTableRow row(NativeTable table, String name, boolean part) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        if (part) {
            head.addClassName("cf-part");
        }
        NativeTableRow row = table.getBody().addRow();
        row.add(head);
        return row;
    }

    static NativeTableCell amount(String words) {
        NativeTableCell cell = new NativeTableCell(words);
        cell.addClassName("sv-amount");
        return cell;
    }

    /** A figure with how far it reaches under it: never one bare number. */
    static NativeTableCell ranged(String figure, String low, String high) {
        Div both = new Div(new Span(figure));
        both.addClassName("cf-ranged");
        if (!low.equals(high)) {
            Span under = new Span(low + " – " + high);
            under.addClassNames("sv-muted", "sv-small", "cf-under");
            both.add(under);
        }
        NativeTableCell cell = new NativeTableCell(both);
        cell.addClassName("sv-amount");
        return cell;
    }

    static Div framed(NativeTable table, String name) {
        Stacking.stack(table);
        Div frame = new Div(table);
        frame.addClassName("sv-table-scroll");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("aria-label", name);
        return frame;
    }

    static String kronor(Component in, BigDecimal amount) {
        return Spoken.by(in).kronor(amount);
    }
}
