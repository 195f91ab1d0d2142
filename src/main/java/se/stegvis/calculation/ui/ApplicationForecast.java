package se.stegvis.calculation.ui;

import static se.stegvis.calculation.ui.ForecastWords.muted;
import static se.stegvis.calculation.ui.ForecastWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import se.stegvis.board.CasePanel;
import se.stegvis.calculation.CalculationReport;
import se.stegvis.calculation.Forecast;
import se.stegvis.calculation.ForecastService;
import se.stegvis.calculation.KeptForecast;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationPanel;
import se.stegvis.funding.FormPlace;
import se.stegvis.funding.SubmittedApplication;
import se.stegvis.goal.Evidence.EarlierOutcome;

/** What an application is expected to give: beneath its budget while it is written, and as it was submitted, also for the board. */
@org.springframework.stereotype.Component
class ApplicationForecast implements ApplicationPanel, CasePanel {

    private final ForecastService forecasts;
    private final CalculationReport reports;

    ApplicationForecast(ForecastService forecasts, CalculationReport reports) {
        this.forecasts = forecasts;
        this.reports = reports;
    }

    /** Worked out when somebody opens it: goals and budget may have changed since. */
    @Override
    public Component beneathBudget(ApplicationDraft draft) {
        ForecastPanel panel = new ForecastPanel(reports);
        Div content = new Div();
        content.addClassName("cf-forecast");
        NativeDetails details = new NativeDetails();
        details.setSummaryText(text(details, "forecast.section"));
        details.setContent(content);
        details.addClassName("fu-folded");
        GoalSteps[] steps = new GoalSteps[1];
        Runnable show = () -> {
            Forecast now = forecasts.of(draft.id());
            panel.show(now, forecasts.earlier(draft.association()));
            steps[0].show(now);
        };
        steps[0] = new GoalSteps(
                (goal, tie, version) -> forecasts.tie(draft.id(), goal, tie, version),
                goal -> draft.mayEdit(new FormPlace.OneGoal(goal)),
                show);
        content.add(muted(text(details, "forecast.section.help")), panel, steps[0]);
        details.addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                show.run();
            }
        });
        return details;
    }

    @Override
    public Optional<Component> beneathSubmitted(ApplicationId application) {
        return forecasts.submitted(application).map(kept -> card(kept, List.of()));
    }

    @Override
    public Optional<Component> show(SubmittedApplication application) {
        return forecasts.submitted(application.id())
                .map(kept -> card(kept, forecasts.earlier(application.association())));
    }

    private Component card(KeptForecast kept, List<EarlierOutcome> earlier) {
        Section card = new Section();
        card.addClassName("sv-card");
        ForecastPanel panel = new ForecastPanel(reports);
        panel.show(kept.forecast(), earlier);
        Paragraph when = muted(text(card, "forecast.kept", SwedishTime.minute(kept.at())));
        GoalSteps steps = new GoalSteps((goal, tie, version) -> {}, goal -> false, () -> {});
        steps.show(kept.forecast());
        NativeDetails goals = new NativeDetails(text(card, "goals.title"), steps);
        card.add(new H2(text(card, "forecast.submitted")), panel, goals, when);
        return card;
    }
}
