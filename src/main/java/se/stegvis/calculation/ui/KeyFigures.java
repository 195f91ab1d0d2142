package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.NoRulesException;
import se.stegvis.benefit.Uncertainty;
import se.stegvis.calculation.ActorFigures;
import se.stegvis.calculation.Calculation;
import se.stegvis.calculation.WorkedOut;
import se.stegvis.calculation.Words;
import se.stegvis.shell.SaveStatus;

/** What the calculation comes to for society, in sight wherever in the form one is: low, middle and high, never one bare number. */
final class KeyFigures extends Composite<Div> {

    private final Div figures = new Div();

    KeyFigures(SaveStatus status) {
        figures.addClassName("ca-figures");
        figures.getElement().setAttribute("aria-live", "polite");
        getContent().addClassNames("ca-bar", "sv-no-print");
        getContent().add(figures, status);
    }

    void show(Calculation calculation) {
        figures.removeAll();
        Words words = Spoken.by(this);
        WorkedOut worked;
        try {
            worked = WorkedOut.of(calculation);
        } catch (NoRulesException missing) {
            figures.add(new Span(words.say(missing.key(), missing.arguments())));
            return;
        }
        if (!worked.isOfPeople()) {
            figures.add(new Span(getTranslation("calculation.bar.nobody")));
            return;
        }
        ActorFigures society = worked.of(Actor.SOCIETY);
        figures.add(figure("income", words.kronor(society.income().mean()), span(words, society.income())));
        ActorFigures.Payback payback = society.payback();
        Uncertainty.Range profit = society.profit(calculation.years());
        if (payback != null && profit != null) {
            figures.add(
                    figure(
                            "profit",
                            words.kronor(profit.mean()),
                            span(words, profit),
                            calculation.years()),
                    figure(
                            "payback",
                            words.monthsShort(payback.mean()),
                            getTranslation(
                                    "calculation.bar.span",
                                    words.monthsShort(payback.soonest()),
                                    words.monthsShort(payback.latest()))));
        }
    }

    private String span(Words words, Uncertainty.Range range) {
        return getTranslation("calculation.bar.span", words.kronor(range.low()), words.kronor(range.high()));
    }

    private Component figure(String key, String value, String span, Object... arguments) {
        Span name = new Span(getTranslation("calculation.bar." + key, arguments));
        name.addClassNames("sv-muted", "sv-small");
        Span number = new Span(value);
        number.addClassName("ca-figure");
        Span around = new Span(span);
        around.addClassNames("sv-muted", "sv-small");
        Div whole = new Div(name, number, around);
        whole.addClassName("ca-key");
        return whole;
    }
}
