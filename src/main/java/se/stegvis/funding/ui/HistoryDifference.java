package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.HistoryFields;
import se.stegvis.funding.HistoryItem;
import se.stegvis.funding.HistoryPart;
import se.stegvis.shell.DifferenceText;

/** What differs in one thing: texts word by word, choices and figures as one in the place of another, amounts also as their difference. */
final class HistoryDifference extends Composite<Div> {

    HistoryDifference(FormPage page, HistoryWords words, HistoryItem item) {
        getContent().addClassName("fu-differences");
        List<HistoryFields.Difference> differences = item.differences();
        for (HistoryFields.Difference difference : differences) {
            String before = words.value(item, difference.field(), difference.before());
            String after = words.value(item, difference.field(), difference.after());
            Div part = new Div();
            String label = words.label(item, difference.field());
            if (!label.isEmpty()) {
                Span name = new Span(label);
                name.addClassNames("sv-muted", "sv-small");
                part.add(name);
            }
            part.add(words.isChosen(item, difference.field())
                    ? DifferenceText.exchanged(before, after)
                    : DifferenceText.excerpt(before, after));
            if (isAmount(item, difference)) {
                part.add(difference(page, difference));
            }
            getContent().add(part);
        }
        if (differences.isEmpty()) {
            Paragraph none = new Paragraph(page.text("fundingui.history.nothingWritten"));
            none.addClassName("sv-muted");
            getContent().add(none);
        }
    }

    private static boolean isAmount(HistoryItem item, HistoryFields.Difference difference) {
        return item.part() == HistoryPart.BUDGET
                && difference.field().equals("amount")
                && !difference.before().isEmpty()
                && !difference.after().isEmpty();
    }

    private static Span difference(FormPage page, HistoryFields.Difference difference) {
        Kronor change = new Kronor(new BigDecimal(difference.after())).minus(new Kronor(new BigDecimal(difference.before())));
        Span words = new Span(page.text("fundingui.history.by", signed(change)));
        words.addClassName("sv-muted");
        return words;
    }

    /** {@code +100 000 kr}: more is told by its sign as less is. */
    static String signed(Kronor change) {
        return (change.isNegative() || change.isZero() ? "" : "+") + change;
    }
}
