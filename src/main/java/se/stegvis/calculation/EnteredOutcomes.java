package se.stegvis.calculation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.calculation.persistence.OutcomeCountEntity;
import se.stegvis.calculation.persistence.OutcomeCountRepository;
import se.stegvis.calculation.persistence.OutcomePeriodEntity;
import se.stegvis.calculation.persistence.OutcomePeriodRepository;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.initiative.InitiativeId;
import tools.jackson.databind.json.JsonMapper;

/** What the teams have entered themselves, two queries for any number of periods. */
@Component
@Transactional(readOnly = true)
class EnteredOutcomes implements OutcomeCounts {

    private final OutcomePeriodRepository periods;
    private final OutcomeCountRepository counts;
    private final JsonMapper json;

    EnteredOutcomes(OutcomePeriodRepository periods, OutcomeCountRepository counts, JsonMapper json) {
        this.periods = periods;
        this.counts = counts;
        this.json = json;
    }

    @Override
    public List<OutcomePeriod> of(AssociationId association, InitiativeId initiative) {
        return read(periods.findByAssociationIdAndInitiativeIdOrderByBeginsDesc(association.value(), initiative.value()));
    }

    @Override
    public Map<InitiativeId, OutcomePeriod> latest(AssociationId association) {
        Map<UUID, OutcomePeriodEntity> latest = periods.findByAssociationIdOrderByBeginsDesc(association.value()).stream()
                .collect(Collectors.toMap(OutcomePeriodEntity::initiativeId, period -> period, (newer, older) -> newer));
        Map<UUID, OutcomePeriod> read = read(List.copyOf(latest.values())).stream()
                .collect(Collectors.toMap(period -> period.id().value(), period -> period));
        return latest.values().stream()
                .flatMap(period -> Optional.ofNullable(read.get(period.id())).stream()
                        .map(one -> Map.entry(new InitiativeId(period.initiativeId()), one)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<OutcomePeriod> read(List<OutcomePeriodEntity> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<OutcomeCountEntity>> counted = counts
                .findByPeriodIdIn(found.stream().map(OutcomePeriodEntity::id).toList())
                .stream()
                .collect(Collectors.groupingBy(OutcomeCountEntity::periodId));
        return found.stream()
                .map(period -> new OutcomePeriod(
                        new OutcomePeriodId(period.id()),
                        period.begins(),
                        period.ends(),
                        period.source(),
                        new Kronor(period.cost()),
                        counted.getOrDefault(period.id(), List.of()).stream()
                                .map(EnteredOutcomes::step)
                                .sorted(Comparator.comparing((CountedStep one) -> one.step().before())
                                        .thenComparing(one -> one.step().after()))
                                .toList(),
                        json.readValue(period.figures(), KeptFigures.class),
                        period.version()))
                .toList();
    }

    private static CountedStep step(OutcomeCountEntity count) {
        return new CountedStep(
                new LivingStep(Living.valueOf(count.livingBefore()), Living.valueOf(count.livingAfter())), count.people());
    }
}
