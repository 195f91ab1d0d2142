package se.stegvis.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Setting;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.calculation.policy.SmallCells;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.DraftGoal;
import se.stegvis.funding.GoalEvidence;
import se.stegvis.goal.Evidence.BreakEven;
import se.stegvis.goal.Evidence.EarlierOutcome;
import se.stegvis.goal.Goal;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeDirectory;
import se.stegvis.initiative.InitiativeId;

/** Hands the check of the goals what has been calculated and counted: how many it takes, and what the förbund's own insatser came to. */
@Component
@Transactional(readOnly = true)
class CalculatedEvidence implements GoalEvidence {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Where somebody went, in the names under which goals ask for it. */
    private enum Destination {
        WORK("Andel till arbete"),
        STUDIES("Andel till studier"),
        OTHER("");

        private final String indicator;

        Destination(String indicator) {
            this.indicator = indicator;
        }

        static Destination of(CountedStep counted) {
            if (counted.step().isToWork()) {
                return WORK;
            }
            return counted.step().after().isStudies() && !counted.step().before().isStudies() ? STUDIES : OTHER;
        }
    }

    private final DraftForecasts forecasts;
    private final List<OutcomeCounts> counts;
    private final InitiativeDirectory initiatives;
    private final AssociationDirectory associations;

    CalculatedEvidence(
            DraftForecasts forecasts,
            List<OutcomeCounts> counts,
            InitiativeDirectory initiatives,
            AssociationDirectory associations) {
        this.forecasts = forecasts;
        this.counts = List.copyOf(counts);
        this.initiatives = initiatives;
        this.associations = associations;
    }

    @Override
    public BreakEven breakEven(ApplicationDraft application, List<Goal> goals) {
        return needed(forecasts.of(application, goals), goals);
    }

    @Override
    public Map<ApplicationId, BreakEven> breakEven(AssociationId association, List<ApplicationDraft> applications) {
        Map<ApplicationId, Forecast> made = forecasts.of(association, applications);
        return applications.stream()
                .collect(Collectors.toMap(
                        ApplicationDraft::id,
                        each -> needed(
                                Objects.requireNonNull(made.get(each.id())),
                                each.goals().stream().map(DraftGoal::goal).toList())));
    }

    private static BreakEven needed(Forecast forecast, List<Goal> goals) {
        return forecast.main()
                .flatMap(main -> needed(forecast, main, goals))
                .orElseGet(BreakEven.NotComputed::new);
    }

    private static Optional<BreakEven> needed(Forecast forecast, ForecastGoal main, List<Goal> goals) {
        Integer people = main.needed();
        String indicator = goals.get(forecast.goals().indexOf(main)).indicator();
        return people == null || indicator == null || indicator.isBlank()
                ? Optional.empty()
                : Optional.of(new BreakEven.Needed(
                        people,
                        forecast.paybackTarget(),
                        indicator,
                        ModelStamp.CURRENT.name(),
                        ModelStamp.CURRENT.version()));
    }

    /** The latest period of each insats. What would give a small count away is not told: {@link SmallCells#byKind}. */
    @Override
    public List<EarlierOutcome> earlier(AssociationId association) {
        Map<InitiativeId, OutcomePeriod> latest = counts.stream()
                .flatMap(source -> source.latest(association).entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one.begins().isAfter(other.begins()) ? one : other));
        if (latest.isEmpty()) {
            return List.of();
        }
        int limit = associations.number(association, Setting.FEWEST_IN_CELL);
        List<EarlierOutcome> outcomes = new ArrayList<>();
        for (Initiative initiative : initiatives.of(association)) {
            OutcomePeriod period = latest.get(initiative.id());
            if (period != null) {
                SmallCells.of(period.counts(), CountedStep::people, limit)
                        .byKind(Destination::of)
                        .ifPresent(kinds -> outcomes.addAll(outcomes(initiative, period, kinds)));
            }
        }
        return outcomes;
    }

    private static List<EarlierOutcome> outcomes(
            Initiative initiative, OutcomePeriod period, Map<Destination, Integer> kinds) {
        int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
        return List.of(Destination.WORK, Destination.STUDIES).stream()
                .map(kind -> new EarlierOutcome(
                        initiative.name(),
                        kind.indicator,
                        "%",
                        0,
                        BigDecimal.valueOf(kinds.getOrDefault(kind, 0))
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP),
                        all,
                        period.source() + ", " + period.begins() + " – " + period.ends()))
                .toList();
    }
}
