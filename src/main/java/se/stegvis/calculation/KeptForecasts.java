package se.stegvis.calculation;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.board.BenefitForecasts;
import se.stegvis.board.ExpectedBenefit;
import se.stegvis.calculation.persistence.KeptForecastEntity;
import se.stegvis.calculation.persistence.KeptForecastRepository;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.ApplicationCompleted;
import se.stegvis.funding.ApplicationDirectory;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationSubmitted;
import se.stegvis.initiative.InitiativeId;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the forecast that each submitted version was made with, in the same transaction, and tells the board of it. */
@Component
@Transactional
class KeptForecasts implements BenefitForecasts {

    private static final int FIRST = 1;

    private final KeptForecastRepository forecasts;
    private final ApplicationDirectory applications;
    private final DraftForecasts drafts;
    private final JsonMapper json;
    private final Clock clock;

    KeptForecasts(
            KeptForecastRepository forecasts,
            ApplicationDirectory applications,
            DraftForecasts drafts,
            JsonMapper json,
            Clock clock) {
        this.forecasts = forecasts;
        this.applications = applications;
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }


    @EventListener
    void keep(ApplicationSubmitted submitted) {
        keep(submitted.association(), submitted.application(), FIRST);
    }

    @EventListener
    void keep(ApplicationCompleted completed) {
        keep(completed.association(), completed.application(), completed.version());
    }

    private void keep(AssociationId association, ApplicationId application, int version) {
        if (forecasts.existsByApplicationIdAndVersionNumber(application.value(), version)) {
            return;
        }
        applications
                .content(application)
                .map(drafts::of)
                .ifPresent(forecast -> forecasts.save(KeptForecastEntity.ofVersion(
                        association.value(),
                        application.value(),
                        version,
                        json.writeValueAsString(forecast),
                        ModelStamp.CURRENT,
                        clock.instant())));
    }

    /** That of the latest version; empty where it came in before there were any. */
    @Transactional(readOnly = true)
    Optional<KeptForecast> latest(ApplicationId application) {
        return forecasts.findFirstByApplicationIdOrderByVersionNumberDesc(application.value()).map(this::read);
    }

    @Transactional(readOnly = true)
    Optional<KeptForecast> of(InitiativeId initiative) {
        return forecasts.findByInitiativeId(initiative.value()).map(this::read);
    }

    /** Keeps what is now expected of an insats. */
    void keep(AssociationId association, InitiativeId initiative, Forecast forecast) {
        forecasts.findByInitiativeId(initiative.value()).ifPresent(former -> {
            forecasts.delete(former);
            forecasts.flush();
        });
        forecasts.save(KeptForecastEntity.ofInitiative(
                association.value(),
                initiative.value(),
                json.writeValueAsString(forecast),
                ModelStamp.CURRENT,
                clock.instant()));
    }

    private KeptForecast read(KeptForecastEntity stored) {
        return new KeptForecast(json.readValue(stored.content(), Forecast.class), stored.keptAt());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ApplicationId, ExpectedBenefit> of(AssociationId association, Collection<ApplicationId> wanted) {
        Map<ApplicationId, ExpectedBenefit> latest = new HashMap<>();
        if (!wanted.isEmpty()) {
            forecasts
                    .findByAssociationIdAndApplicationIdInOrderByVersionNumber(
                            association.value(),
                            wanted.stream().map(ApplicationId::value).toList())
                    .forEach(stored -> latest.put(
                            new ApplicationId(Objects.requireNonNull(stored.applicationId())),
                            expected(read(stored).forecast())));
        }
        return latest;
    }

    private static ExpectedBenefit expected(Forecast forecast) {
        KeptFigures figures = forecast.figures();
        if (figures == null) {
            return new ExpectedBenefit(
                    Optional.empty(), "calculationforecast.lack." + Objects.requireNonNull(forecast.lack()));
        }
        KeptFigures.OfActor society = figures.of(Actor.SOCIETY);
        return new ExpectedBenefit(
                Optional.of(new ExpectedBenefit.Reckoned(
                        society.monthsAtBest(),
                        society.months(),
                        society.monthsAtWorst(),
                        forecast.paybackTarget(),
                        forecast.main().map(ForecastGoal::needed),
                        forecast.main().map(goal -> "calculationforecast.living." + goal.after()),
                        figures.model())),
                "");
    }
}
