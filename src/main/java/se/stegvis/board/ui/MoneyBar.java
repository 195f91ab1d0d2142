package se.stegvis.board.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import se.stegvis.board.YearFrame;
import se.stegvis.foundation.Kronor;

/** A year's money: what is bound, what is proposed and what is left, as a bar with the figures in words beneath. */
final class MoneyBar extends Composite<Div> {

    MoneyBar(YearFrame frame) {
        getContent().addClassName("bo-money");
        Span label = new Span(getTranslation("boardui.money.left", Integer.toString(frame.year())));
        Span left = new Span(frame.left().toString());
        left.addClassName("sv-strong");
        Div head = new Div(label, left);
        head.addClassName("bo-money-head");
        Paragraph words = Parts.muted(getTranslation(
                "boardui.money.words",
                frame.available().toString(),
                frame.bound().toString(),
                frame.proposed().toString(),
                frame.leftIfProposed().toString()));
        words.addClassName("sv-small");
        getContent().add(head, bar(frame), words);
    }

    private static Div bar(YearFrame frame) {
        Div bar = new Div(part("bound", frame.bound(), frame), part("proposed", frame.proposed(), frame));
        bar.addClassName("bo-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    /** Widths are steps of two per cent in the style sheet, since a page has no styles of its own. */
    private static Div part(String kind, Kronor amount, YearFrame frame) {
        Div part = new Div();
        part.addClassNames("bo-bar-" + kind, "bo-w" + steps(amount, frame));
        return part;
    }

    private static int steps(Kronor amount, YearFrame frame) {
        if (frame.available().isZero() || amount.isNegative()) {
            return 0;
        }
        int steps = amount.amount()
                .multiply(BigDecimal.valueOf(50))
                .divide(frame.available().amount(), 0, RoundingMode.HALF_UP)
                .intValue();
        return Math.clamp(steps, 0, 50);
    }
}
