package se.stegvis.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.calculation.CountedStep;
import se.stegvis.calculation.Forecast;
import se.stegvis.calculation.ForecastGoal;
import se.stegvis.calculation.ForecastService;
import se.stegvis.calculation.GoalTie;
import se.stegvis.calculation.Living;
import se.stegvis.calculation.LivingStep;
import se.stegvis.calculation.OutcomeContent;
import se.stegvis.calculation.OutcomeService;
import se.stegvis.demo.DemoPeople.Place;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ApplicationId;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.initiative.InitiativeService;

/** What the demo insats was expected to give, and what it came to in its first two years. All figures are made up, and say so. */
@Component
@Order(2)
class DemoBenefit implements DemoStory {

    private static final String MADE_UP = "Påhittade antal i demon";

    private final InitiativeService initiatives;
    private final ForecastService forecasts;
    private final OutcomeService outcomes;
    private final CurrentActor currentActor;
    private final LocalDate today;

    DemoBenefit(
            InitiativeService initiatives,
            ForecastService forecasts,
            OutcomeService outcomes,
            CurrentActor currentActor,
            Clock clock) {
        this.initiatives = initiatives;
        this.forecasts = forecasts;
        this.outcomes = outcomes;
        this.currentActor = currentActor;
        this.today = SwedishTime.today(clock);
    }

    @Override
    public void tell(Place malardalen, Place vattern) {
        currentActor.runAs(malardalen.person("karin"), () -> {
            InitiativeId insats = initiatives.list(malardalen.association().id(), "", 0, 1).getFirst().id();
            List<ForecastGoal> goals = forecasts.of(insats).forecast().goals();
            tie(insats, goals.get(0), Living.FULL_TIME, 20);
            tie(insats, goals.get(1), Living.STUDIES, 12);
            enter(insats, today.getYear() - 2, 9, 5, 3, 21);
            enter(insats, today.getYear() - 1, 11, 6, 2, 24);
        });
    }

    private void tie(InitiativeId insats, ForecastGoal goal, Living after, int people) {
        forecasts.tie(insats, goal.goal(), new GoalTie(true, Living.FORSORJNINGSSTOD, after, people), goal.version());
    }

    /** @param few so few that nobody outside the team sees them */
    private void enter(InitiativeId insats, int year, int toWork, int toStudies, int few, int asBefore) {
        LocalDate begins = LocalDate.of(year, 1, 1);
        LocalDate ends = LocalDate.of(year, 12, 31);
        outcomes.enter(
                insats,
                new OutcomeContent(
                        begins,
                        ends,
                        MADE_UP,
                        outcomes.granted(insats, begins, ends),
                        List.of(
                                counted(Living.FORSORJNINGSSTOD, Living.FULL_TIME, toWork),
                                counted(Living.SJUKPENNING, Living.SUBSIDISED_HALF_TIME, few),
                                counted(Living.FORSORJNINGSSTOD, Living.STUDIES, toStudies),
                                counted(Living.FORSORJNINGSSTOD, Living.FORSORJNINGSSTOD, asBefore))));
    }

    private static CountedStep counted(Living before, Living after, int people) {
        return new CountedStep(new LivingStep(before, after), people);
    }

    /** Confirms the goals of an application that is being written, before it is submitted. */
    static void confirm(ForecastService forecasts, ApplicationId application) {
        Forecast suggested = forecasts.of(application);
        suggested.goals().stream()
                .filter(goal -> goal.counted() && goal.people() != null)
                .forEach(goal -> forecasts.tie(
                        application,
                        goal.goal(),
                        GoalTie.to(
                                goal.before() == null ? Living.FORSORJNINGSSTOD : goal.before(),
                                goal.after() == null ? Living.FULL_TIME : goal.after()),
                        goal.version()));
    }
}
