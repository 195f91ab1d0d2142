package se.stegvis.calculation.ui;

import static se.stegvis.calculation.ui.ForecastWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import se.stegvis.association.Membership;
import se.stegvis.benefit.Actor;
import se.stegvis.calculation.ForecastService;
import se.stegvis.calculation.InitiativeForecast;
import se.stegvis.calculation.KeptFigures;
import se.stegvis.calculation.OutcomeService;
import se.stegvis.calculation.ShownOutcome;
import se.stegvis.calculation.Words;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativePanel;

/** What an insats was expected to give and what it gave, in short on its page. */
@org.springframework.stereotype.Component
class BenefitPanel implements InitiativePanel {

    private static final int AFTER_THE_GOALS = 15;

    private final ForecastService forecasts;
    private final OutcomeService outcomes;

    BenefitPanel(ForecastService forecasts, OutcomeService outcomes) {
        this.forecasts = forecasts;
        this.outcomes = outcomes;
    }

    @Override
    public int order() {
        return AFTER_THE_GOALS;
    }

    @Override
    public Component show(Initiative initiative, Membership membership) {
        Section card = new Section();
        card.addClassName("sv-card");
        card.add(new H2(text(card, "panel.title")));
        InitiativeForecast forecast = forecasts.of(initiative.id());
        List<ShownOutcome> periods = outcomes.of(initiative.id());
        KeptFigures expected = forecast.forecast().figures();
        card.add(new Paragraph(
                expected == null
                        ? text(card, "panel.noForecast")
                        : sentence(card, "panel.forecast", expected.of(Actor.SOCIETY), "")));
        if (periods.isEmpty()) {
            card.add(new Paragraph(text(card, "panel.noOutcome")));
        } else {
            ShownOutcome latest = periods.getFirst();
            card.add(new Paragraph(sentence(
                    card,
                    "panel.outcome",
                    latest.figures().of(Actor.SOCIETY),
                    latest.begins() + " – " + latest.ends())));
        }
        card.add(new Anchor(
                "f/" + membership.association().slug() + "/insatser/" + initiative.id() + "/nytta",
                text(card, "panel.open")));
        return card;
    }

    private static String sentence(Component in, String key, KeptFigures.OfActor society, String when) {
        Words words = Spoken.by(in);
        return text(
                in,
                ForecastWords.signed(key, society),
                words.kronor(society.mean().abs()),
                words.kronor(society.low()),
                words.kronor(society.high()),
                ForecastWords.paid(in, society),
                when);
    }
}
