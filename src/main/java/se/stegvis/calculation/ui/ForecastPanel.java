package se.stegvis.calculation.ui;

import static se.stegvis.calculation.ui.ForecastWords.living;
import static se.stegvis.calculation.ui.ForecastWords.muted;
import static se.stegvis.calculation.ui.ForecastWords.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import se.stegvis.benefit.Actor;
import se.stegvis.calculation.CalculationReport;
import se.stegvis.calculation.Forecast;
import se.stegvis.calculation.ForecastGoal;
import se.stegvis.calculation.KeptFigures;
import se.stegvis.calculation.Words;
import se.stegvis.goal.Evidence.EarlierOutcome;

/** A forecast in words and figures: if the goals are reached, who gains what, when it is paid back, and how many that takes. */
@StyleSheet("context://calculationforecast.css")
final class ForecastPanel extends Composite<Div> {

    private final transient CalculationReport reports;

    ForecastPanel(CalculationReport reports) {
        this.reports = reports;
        getContent().addClassName("cf-forecast");
    }

    /** Shows a forecast in place of what was shown before. */
    void show(Forecast forecast, List<EarlierOutcome> earlier) {
        getContent().removeAll();
        KeptFigures figures = forecast.figures();
        if (figures == null) {
            Paragraph lack = new Paragraph(text(
                    this,
                    "lack." + Objects.requireNonNull(forecast.lack()),
                    forecast.people(),
                    forecast.participants()));
            lack.addClassName("sv-empty");
            getContent().add(lack);
        } else {
            figures(forecast, figures);
        }
        needed(forecast);
        earlier(earlier);
        if (figures != null) {
            getContent()
                    .add(
                            ForecastWords.table(this, text(this, "forecast.caption"), figures),
                            ForecastWords.stamp(this, figures));
            if (forecast.isByOtherYear()) {
                getContent()
                        .add(muted(text(
                                this,
                                "otherYear",
                                Integer.toString(forecast.year()),
                                Integer.toString(forecast.rulesYear()))));
            }
            getContent().add(muted(text(this, "forecast.cost")), new OpenedResult(forecast.calculation(), figures, reports));
        }
    }

    private void figures(Forecast forecast, KeptFigures figures) {
        Words words = Spoken.by(this);
        KeptFigures.OfActor society = figures.of(Actor.SOCIETY);
        Paragraph gain = new Paragraph(text(
                this,
                ForecastWords.signed("forecast.gain", society),
                forecast.people(),
                words.kronor(society.mean().abs()),
                words.kronor(society.low()),
                words.kronor(society.high())));
        gain.addClassName("cf-lead");
        getContent()
                .add(
                        gain,
                        new Paragraph(text(
                                this,
                                "forecast.payback",
                                words.kronor(society.cost()),
                                ForecastWords.paid(this, society))),
                        new Paragraph(text(
                                this,
                                society.isPaidWithin(forecast.paybackTarget()) ? "target.reached" : "target.missed",
                                forecast.paybackTarget())));
    }

    private void needed(Forecast forecast) {
        forecast.main().ifPresent(main -> getContent()
                .add(new Paragraph(text(
                        this,
                        "forecast.needed",
                        forecast.paybackTarget(),
                        Objects.requireNonNullElse(main.needed(), 0),
                        living(this, Objects.requireNonNull(main.before())),
                        living(this, Objects.requireNonNull(main.after())),
                        people(main)))));
    }

    private static int people(ForecastGoal goal) {
        Integer people = goal.people();
        return people == null ? 0 : people;
    }

    private void earlier(List<EarlierOutcome> earlier) {
        if (earlier.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sv-lines");
        earlier.forEach(one -> list.add(new ListItem(text(
                this,
                "earlier.line",
                one.insats(),
                one.indicator(),
                one.value().toPlainString(),
                one.n(),
                one.source()))));
        Paragraph title = new Paragraph(text(this, "earlier.title"));
        title.addClassName("sv-strong");
        getContent().add(title, list);
    }
}
