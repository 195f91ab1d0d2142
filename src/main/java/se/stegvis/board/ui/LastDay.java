package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.stegvis.board.LastWorkshop;
import se.stegvis.foundation.Texts;
import se.stegvis.shell.Stacking;

/** The latest processdag of the insats an application goes on with: in a cell beside other applications, and whole in its own papers. */
final class LastDay {

    private LastDay() {}

    /** When it was held, and between what the themes' means lie. */
    static Component brief(Component in, LastWorkshop day, String slug) {
        Div cell = new Div(link(day, slug, day.heldOn().toString()));
        day.lowestMean().ifPresent(lowest -> {
            Span figures = new Span(in.getTranslation(
                    "boardday.brief",
                    score(in, lowest),
                    score(in, day.highestMean().orElse(lowest)),
                    day.answers()));
            figures.addClassNames("sv-small", "bo-under");
            cell.add(figures);
        });
        return cell;
    }

    /** Every theme, what it was the time before, and what has become of the actions. */
    static Section card(Component in, LastWorkshop day, String slug) {
        Section card = Parts.card(in, "boardday.title");
        card.add(new Paragraph(in.getTranslation("boardday.held", day.name(), day.heldOn().toString())));
        if (day.figures().isEmpty()) {
            card.add(Parts.muted(in.getTranslation("boardday.noFigures")));
        } else {
            card.add(Parts.scrolling(table(in, day), in.getTranslation("boardday.title")));
        }
        if (day.agreed() > 0) {
            card.add(new Paragraph(in.getTranslation("boardday.actions", day.done(), day.agreed())));
        }
        card.add(Parts.muted(in.getTranslation("boardday.reading")), link(day, slug, in.getTranslation("boardday.documentation")));
        return card;
    }

    private static NativeTable table(Component in, LastWorkshop day) {
        NativeTable table = Parts.table(in.getTranslation("boardday.caption"));
        NativeTableRow head = table.getHead().addRow();
        head.add(
                Parts.columnHead(in.getTranslation("boardday.theme")),
                Parts.amountHead(in.getTranslation("boardday.highest")),
                Parts.amountHead(in.getTranslation("boardday.mean")),
                Parts.amountHead(in.getTranslation("boardday.lowest")),
                Parts.amountHead(in.getTranslation("boardday.answers")),
                Parts.amountHead(in.getTranslation("boardday.before")));
        for (LastWorkshop.Figure figure : day.figures()) {
            table.getBody()
                    .addRow()
                    .add(
                            new NativeTableCell(figure.theme()),
                            Parts.amount(score(in, figure.highest())),
                            Parts.amount(score(in, figure.mean())),
                            Parts.amount(score(in, figure.lowest())),
                            Parts.amount(Integer.toString(figure.answers())),
                            Parts.amount(score(in, figure.before())));
        }
        Stacking.stack(table);
        return table;
    }

    private static Anchor link(LastWorkshop day, String slug, String text) {
        return new Anchor("f/" + slug + "/processdagar/" + day.workshop() + "/dokumentation", text);
    }

    private static String score(Component in, @Nullable BigDecimal score) {
        Locale language = in.getUI().map(ui -> Texts.spoken(ui.getLocale())).orElse(Texts.SWEDISH);
        return score == null ? "–" : new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(language)).format(score);
    }
}
