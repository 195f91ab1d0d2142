package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.board.BenefitForecasts;
import se.stegvis.board.ExpectedBenefit;
import se.stegvis.calculation.Forecast;
import se.stegvis.calculation.ForecastGoal;
import se.stegvis.calculation.ForecastService;
import se.stegvis.calculation.GoalTie;
import se.stegvis.calculation.KeptFigures;
import se.stegvis.calculation.Living;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.goal.check.Finding;
import se.stegvis.testing.DatabaseTest;

/** What an application would give if its goals are reached: suggested, confirmed, kept with what is submitted, and read by the board. */
@DatabaseTest
class ForecastInApplicationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ForecastService forecasts;

    @Autowired
    GoalService goals;

    @Autowired
    BudgetService budget;

    @Autowired
    SubmissionService submissions;

    @Autowired
    BenefitForecasts board;

    private FundingWorld world;
    private ApplicationFixtures applications;

    @BeforeEach
    void world() {
        world = new FundingWorld(context);
        applications = new ApplicationFixtures(context, world);
    }

    @Test
    void a_step_is_suggested_from_the_goals_words_and_counts_for_nothing_until_it_is_confirmed() {
        ApplicationId id = applications.complete();
        Forecast suggested = of(id);
        assertThat(suggested.goals().getFirst().after()).isEqualTo(Living.FULL_TIME);
        assertThat(suggested.goals().getFirst().confirmed()).isFalse();
        assertThat(suggested.figures()).isNull();
        assertThat(suggested.lack()).isEqualTo(Forecast.Lack.NO_STEP);
    }

    @Test
    void the_forecast_follows_from_the_goals_number_and_the_budgets_cost() {
        ApplicationId id = applications.complete();
        Forecast forecast = tieToWork(id);
        ForecastGoal work = forecast.goals().getFirst();
        assertThat(work.people()).as("25 per cent of the group, in whole people").isPositive();
        KeptFigures figures = Objects.requireNonNull(forecast.figures());
        Kronor cost = world.as(world.karin, () -> budget.sums(id)).total().cost();
        assertThat(figures.of(Actor.SOCIETY).cost()).isEqualByComparingTo(cost.amount());
        assertThat(figures.of(Actor.REGION).cost()).isPositive();
        assertThat(figures.of(Actor.SOCIETY).low()).isLessThanOrEqualTo(figures.of(Actor.SOCIETY).mean());
        assertThat(figures.people()).isEqualTo(Objects.requireNonNull(work.people()).longValue());
        assertThat(work.needed()).as("how many pay the cost in 34 months").isPositive();
        assertThat(forecast.rulesYear()).isEqualTo(2026);
        assertThat(forecast.isByOtherYear()).isTrue();
    }

    @Test
    void the_same_people_are_not_counted_twice() {
        ApplicationId id = applications.complete();
        tieToWork(id);
        ForecastGoal second = of(id).goals().get(1);
        Forecast twice = tie(id, second, new GoalTie(true, Living.FORSORJNINGSSTOD, Living.STUDIES, 5_000));
        assertThat(twice.lack()).isEqualTo(Forecast.Lack.TOO_MANY);
        assertThat(tie(id, twice.goals().get(1), GoalTie.uncounted()).lack()).isNull();
    }

    @Test
    void a_step_is_whole_and_nobody_saves_over_another() {
        ApplicationId id = applications.complete();
        ForecastGoal goal = of(id).goals().getFirst();
        assertThatThrownBy(() -> tie(id, goal, new GoalTie(true, null, Living.FULL_TIME, null)))
                .isInstanceOf(InvalidInputException.class);
        tieToWork(id);
        assertThatThrownBy(() -> tie(id, goal, GoalTie.uncounted())).isInstanceOf(EditConflictException.class);
    }

    @Test
    void what_is_submitted_keeps_its_forecast_and_the_board_reads_it() {
        ApplicationId id = applications.complete();
        Forecast before = tieToWork(id);
        world.as(world.karin, () -> submissions.submit(id));
        Forecast kept = world.as(world.director, () -> forecasts.submitted(id)).orElseThrow().forecast();
        assertThat(kept.figures()).isEqualTo(before.figures());
        ExpectedBenefit.Reckoned reckoned = Objects.requireNonNull(
                        board.of(world.association, List.of(id)).get(id))
                .reckoned()
                .orElseThrow();
        assertThat(reckoned.payback()).isEqualTo(Objects.requireNonNull(before.figures()).of(Actor.SOCIETY).months());
        assertThat(reckoned.needed()).contains(Objects.requireNonNull(before.goals().getFirst().needed()));
        assertThat(reckoned.model()).isEqualTo(ModelStamp.CURRENT);
        assertThatThrownBy(() -> tie(id, before.goals().getFirst(), GoalTie.uncounted()))
                .as("what is submitted is not changed")
                .isInstanceOf(RuntimeException.class);
        assertThat(board.of(new FundingWorld(context).association, List.of(id))).isEmpty();
    }

    @Test
    void the_check_of_the_goals_knows_how_many_it_takes() {
        ApplicationId id = applications.complete();
        assertThat(rules(id)).noneMatch(rule -> rule.contains("break-even") && !rule.contains("unknown"));
        tieToWork(id);
        assertThat(rules(id)).anyMatch(rule -> rule.contains("break-even") && !rule.contains("unknown"));
    }

    private List<String> rules(ApplicationId id) {
        return world.as(world.karin, () -> goals.assess(id)).goals().getFirst().findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private Forecast tieToWork(ApplicationId id) {
        return tie(id, of(id).goals().getFirst(), GoalTie.to(Living.FORSORJNINGSSTOD, Living.FULL_TIME));
    }

    private Forecast tie(ApplicationId id, ForecastGoal goal, GoalTie tie) {
        return world.as(world.karin, () -> forecasts.tie(id, goal.goal(), tie, goal.version()));
    }

    private Forecast of(ApplicationId id) {
        return world.as(world.karin, () -> forecasts.of(id));
    }
}
