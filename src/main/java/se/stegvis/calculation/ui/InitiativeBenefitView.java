package se.stegvis.calculation.ui;

import static se.stegvis.calculation.ui.ForecastWords.living;
import static se.stegvis.calculation.ui.ForecastWords.muted;
import static se.stegvis.calculation.ui.ForecastWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.calculation.CalculationReport;
import se.stegvis.calculation.CountedStep;
import se.stegvis.calculation.ForecastService;
import se.stegvis.calculation.InitiativeForecast;
import se.stegvis.calculation.KeptFigures;
import se.stegvis.calculation.OutcomeContent;
import se.stegvis.calculation.OutcomeService;
import se.stegvis.calculation.ShownOutcome;
import se.stegvis.calculation.Words;
import se.stegvis.calculation.WorkedOut;
import se.stegvis.calculation.policy.SmallCells;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.initiative.InitiativeService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;

/** What an insats was expected to give and what it gave: who pays, who gains, how far it is to the target. */
@PermitAll
@StyleSheet("context://calculationforecast.css")
@Route(value = "insatser/:initiative/nytta", layout = MainLayout.class)
public class InitiativeBenefitView extends AssociationView {

    private static final String INITIATIVE = "initiative";

    private final transient InitiativeService initiatives;
    private final transient ForecastService forecasts;
    private final transient OutcomeService outcomes;
    private final transient CalculationReport reports;
    private final Div body = new Div();
    private String name = "";

    public InitiativeBenefitView(
            AssociationService associations,
            InitiativeService initiatives,
            ForecastService forecasts,
            OutcomeService outcomes,
            CalculationReport reports) {
        super(associations);
        this.initiatives = initiatives;
        this.forecasts = forecasts;
        this.outcomes = outcomes;
        this.reports = reports;
        body.addClassName("cf-page");
    }

    @Override
    protected String title() {
        return text(this, "page.title", name);
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        Initiative initiative =
                initiatives.open(InitiativeId.of(parameters.get(INITIATIVE).orElse("")));
        name = initiative.name();
        Div head = new Div(
                new H1(title()),
                new Anchor("f/" + entered.association().slug() + "/insatser/" + initiative.id(), text(this, "page.back")));
        getContent().add(head, body);
        refresh(initiative);
    }

    private void refresh(Initiative initiative) {
        body.removeAll();
        InitiativeForecast forecast = forecasts.of(initiative.id());
        List<ShownOutcome> periods = outcomes.of(initiative.id());
        boolean team = outcomes.isOfTeam(initiative.id());
        body.add(beside(forecast, periods), forecast(initiative, forecast), outcome(initiative, periods, team));
    }

    /** Forecast against the latest outcome, in the same words. */
    private Component beside(InitiativeForecast forecast, List<ShownOutcome> periods) {
        Section card = card("beside.title");
        KeptFigures expected = forecast.forecast().figures();
        if (expected == null || periods.isEmpty()) {
            Paragraph missing = new Paragraph(text(
                    this,
                    expected == null ? periods.isEmpty() ? "beside.neither" : "beside.noForecast" : "beside.noOutcome"));
            missing.addClassName("sv-empty");
            card.add(missing);
            return card;
        }
        ShownOutcome latest = periods.getFirst();
        int target = forecast.forecast().paybackTarget();
        card.add(
                target("beside.target.forecast", expected, target),
                target("beside.target.outcome", latest.figures(), target),
                missing(latest, target));
        if (!ModelStamp.comparable(List.of(expected.model(), latest.figures().model()))) {
            Paragraph differ = new Paragraph(text(this, "beside.models"));
            differ.addClassName("sv-advice");
            card.add(differ);
        }
        if (expected.year() != latest.figures().year()) {
            card.add(muted(text(
                    this,
                    "beside.years",
                    Integer.toString(expected.year()),
                    Integer.toString(latest.figures().year()))));
        }
        String caption = text(
                this, "beside.caption", latest.begins().toString(), latest.ends().toString());
        NativeTable table = ForecastWords.headed(
                caption,
                text(this, "table.actor"),
                List.of(
                        text(this, "beside.expectedIncome"),
                        text(this, "beside.income"),
                        text(this, "beside.expectedCost"),
                        text(this, "beside.cost"),
                        text(this, "beside.expectedPayback"),
                        text(this, "beside.payback")));
        for (Actor actor : Actor.values()) {
            row(table, actor, expected.of(actor), latest.figures().of(actor));
        }
        card.add(ForecastWords.framed(table, caption), muted(text(this, "beside.people", forecast.forecast().people(), latest.told())));
        return card;
    }

    private void row(NativeTable table, Actor actor, KeptFigures.OfActor expected, KeptFigures.OfActor came) {
        Words words = Spoken.by(this);
        NativeTableRow row = ForecastWords.row(table, words.actor(actor), actor.isPartOfState());
        row.add(income(words, expected), income(words, came));
        List.of(expected, came).forEach(of ->
                row.add(ForecastWords.amount(of.cost().signum() > 0 ? words.kronor(of.cost()) : "–")));
        List.of(expected, came).forEach(of -> row.add(
                of.cost().signum() > 0 ? ForecastWords.payback(words, of) : ForecastWords.amount("–")));
    }

    private static Component income(Words words, KeptFigures.OfActor of) {
        return ForecastWords.ranged(words.kronor(of.mean()), words.kronor(of.low()), words.kronor(of.high()));
    }

    private Paragraph target(String key, KeptFigures figures, int target) {
        KeptFigures.OfActor society = figures.of(Actor.SOCIETY);
        return new Paragraph(text(
                this,
                key,
                ForecastWords.paid(this, society),
                text(this, society.isPaidWithin(target) ? "target.reached" : "target.missed", target)));
    }

    /** How far it is to the target, in kronor a year; nothing where it is reached. */
    private Component missing(ShownOutcome latest, int target) {
        return WorkedOut.of(latest.calculation())
                .target()
                .filter(of -> !of.reached())
                .<Component>map(of -> new Paragraph(
                        text(this, "beside.short", target, Spoken.by(this).kronor(of.missing()))))
                .orElseGet(Div::new);
    }

    private Component forecast(Initiative initiative, InitiativeForecast forecast) {
        Section card = card("forecast.title");
        card.add(new Paragraph(text(this, forecast.ofApplication() ? "forecast.promised" : "forecast.own")));
        forecast.keptAt().ifPresent(at -> card.add(muted(text(this, "forecast.kept", SwedishTime.minute(at)))));
        ForecastPanel panel = new ForecastPanel(reports);
        panel.show(forecast.forecast(), List.of());
        card.add(panel);
        if (!initiative.goals().isEmpty()) {
            GoalSteps steps = new GoalSteps(
                    (goal, tie, version) -> forecasts.tie(initiative.id(), goal, tie, version),
                    goal -> forecast.mayTie(),
                    () -> refresh(initiative));
            steps.show(forecast.forecast());
            NativeDetails details = new NativeDetails(text(this, "goals.title"), steps);
            details.setOpen(forecast.mayTie() && forecast.forecast().figures() == null);
            card.add(details);
        }
        return card;
    }

    private Component outcome(Initiative initiative, List<ShownOutcome> periods, boolean team) {
        Section card = card("outcome.title");
        card.add(new Paragraph(text(this, team ? "outcome.team" : "outcome.others")));
        if (periods.isEmpty()) {
            Paragraph none = new Paragraph(text(this, "outcome.none"));
            none.addClassName("sv-empty");
            card.add(none);
        }
        if (team) {
            Div place = new Div();
            Button enter = new Button(text(this, "outcome.enter"));
            enter.addThemeVariants(ButtonVariant.PRIMARY);
            enter.addClickListener(click -> {
                enter.setVisible(false);
                place.add(form(
                        initiative,
                        null,
                        content -> outcomes.enter(initiative.id(), content),
                        () -> {
                            place.removeAll();
                            enter.setVisible(true);
                            enter.focus();
                        }));
            });
            Div row = new Div(enter);
            row.addClassNames("sv-row", "sv-no-print");
            card.add(row, place);
        }
        periods.forEach(period -> card.add(period(initiative, period, team)));
        return card;
    }

    private Component form(
            Initiative initiative, @Nullable ShownOutcome outcome, OutcomeForm.Store store, Runnable givenUp) {
        OutcomeForm form = new OutcomeForm(
                (first, last) -> outcomes.granted(initiative.id(), first, last),
                content -> stored(store, content),
                () -> {
                    Notices.done(this, "calculationforecast.period.saved");
                    refresh(initiative);
                },
                givenUp);
        return outcome == null ? form : form.filled(outcome);
    }

    private static void stored(OutcomeForm.Store store, OutcomeContent content) {
        try {
            store.store(content);
        } catch (EditConflictException first) {
            throw RefusedException.because("calculationforecast.conflict");
        }
    }

    private Component period(Initiative initiative, ShownOutcome outcome, boolean team) {
        Section part = new Section(
                new H3(outcome.begins() + " – " + outcome.ends()),
                muted(text(this, "period.from", outcome.source(), outcome.cost().toString())));
        part.addClassName("cf-period");
        part.add(counts(outcome));
        if (outcome.rest() == SmallCells.Rest.FEW) {
            part.add(muted(text(this, "rest.few")));
        } else if (outcome.rest() == SmallCells.Rest.TOLD) {
            part.add(muted(text(this, "rest.told", outcome.restToldOf())));
        }
        part.add(
                ForecastWords.table(
                        this,
                        text(this, "outcome.caption", outcome.begins().toString(), outcome.ends().toString()),
                        outcome.figures()),
                ForecastWords.stamp(this, outcome.figures()));
        if (outcome.ends().getYear() != outcome.figures().year()) {
            part.add(muted(text(
                    this,
                    "otherYear",
                    Integer.toString(outcome.ends().getYear()),
                    Integer.toString(outcome.figures().year()))));
        }
        part.add(new OpenedResult(outcome.calculation(), outcome.figures(), reports));
        if (team) {
            part.add(tools(initiative, outcome));
        }
        return part;
    }

    private Component tools(Initiative initiative, ShownOutcome outcome) {
        Div place = new Div();
        String about = outcome.begins() + " – " + outcome.ends();
        Button change = new Button(text(this, "period.change"));
        change.setAriaLabel(text(this, "period.change") + ": " + about);
        change.addClickListener(click -> {
            change.setVisible(false);
            place.add(form(
                    initiative,
                    outcome,
                    content -> outcomes.change(initiative.id(), outcome.id(), content, outcome.version()),
                    () -> {
                        place.removeAll();
                        change.setVisible(true);
                        change.focus();
                    }));
        });
        Button remove = new Button(
                text(this, "period.remove"),
                click -> Confirmation.ask(
                        this,
                        "calculationforecast.period.removing",
                        () -> {
                            try {
                                outcomes.remove(initiative.id(), outcome.id(), outcome.version());
                                Notices.done(this, "calculationforecast.period.removed");
                            } catch (EditConflictException first) {
                                Notices.refused(this, Message.of("calculationforecast.conflict"));
                            }
                            refresh(initiative);
                        },
                        about));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(text(this, "period.remove") + ": " + about);
        Div buttons = new Div(change, remove);
        buttons.addClassNames("sv-row", "sv-no-print");
        return new Div(buttons, place);
    }

    private Component counts(ShownOutcome outcome) {
        if (outcome.counts().isEmpty()) {
            Paragraph none = new Paragraph(text(this, "counts.hidden"));
            none.addClassName("sv-empty");
            return none;
        }
        String caption = text(this, "counts.caption", outcome.begins().toString(), outcome.ends().toString());
        NativeTable table =
                ForecastWords.headed(caption, text(this, "counts.step"), List.of(text(this, "period.people")));
        for (CountedStep counted : outcome.counts()) {
            NativeTableRow row = ForecastWords.row(
                    table,
                    text(
                            this,
                            "step",
                            living(this, counted.step().before()),
                            living(this, counted.step().after())),
                    false);
            row.add(ForecastWords.amount(Integer.toString(counted.people())));
        }
        return ForecastWords.framed(table, caption);
    }

    private Section card(String key) {
        Section card = new Section(new H2(text(this, key)));
        card.addClassName("sv-card");
        return card;
    }
}
