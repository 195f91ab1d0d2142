package se.stegvis.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.KnownInitiatives;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.initiative.Initiative.InitiativeGoal;
import se.stegvis.initiative.persistence.InitiativeAmountEntity;
import se.stegvis.initiative.persistence.InitiativeAmountRepository;
import se.stegvis.initiative.persistence.InitiativeEntity;
import se.stegvis.initiative.persistence.InitiativeGoalEntity;
import se.stegvis.initiative.persistence.InitiativeGoalRepository;
import se.stegvis.initiative.persistence.InitiativeRepository;
import tools.jackson.databind.json.JsonMapper;

/** Stores insatser and reads them, three queries for any number. */
@Component
@Transactional
class InitiativeArchive implements InitiativeDirectory, KnownInitiatives {

    private final InitiativeRepository initiatives;
    private final InitiativeAmountRepository amounts;
    private final InitiativeGoalRepository goals;
    private final JsonMapper json;
    private final Clock clock;

    InitiativeArchive(
            InitiativeRepository initiatives,
            InitiativeAmountRepository amounts,
            InitiativeGoalRepository goals,
            JsonMapper json,
            Clock clock) {
        this.initiatives = initiatives;
        this.amounts = amounts;
        this.goals = goals;
        this.json = json;
        this.clock = clock;
    }

    /** What a new insats is made of. */
    record Content(
            String name,
            MemberId lead,
            String leadName,
            LocalDate start,
            @Nullable LocalDate end,
            SortedMap<Integer, Kronor> granted,
            List<InitiativeGoal> goals,
            String conditions,
            String decision) {}

    InitiativeId add(AssociationId association, @Nullable ApplicationId application, Content content) {
        InitiativeEntity saved = initiatives.save(new InitiativeEntity(
                association.value(),
                application == null ? null : application.value(),
                content.name(),
                content.lead().value(),
                content.leadName(),
                content.start(),
                content.end(),
                content.conditions(),
                content.decision(),
                clock.instant()));
        content.granted()
                .forEach((year, amount) -> amounts.save(
                        new InitiativeAmountEntity(association.value(), saved.id(), year, amount.amount())));
        int position = 1;
        for (InitiativeGoal goal : content.goals()) {
            // Who accepted the goal belongs to the application; the insats carries the promise.
            Goal promise = goal.goal().toBuilder().parties(List.of()).build();
            goals.save(new InitiativeGoalEntity(
                    goal.id().value(), association.value(), saved.id(), position++, json.writeValueAsString(promise)));
        }
        return new InitiativeId(saved.id());
    }

    boolean hasOneFrom(ApplicationId application) {
        return initiatives.existsByApplicationId(application.value());
    }

    @Override
    @Transactional(readOnly = true)
    public Initiative get(InitiativeId id) {
        return read(initiatives.findById(id.value()).stream().toList()).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Initiative> of(AssociationId association) {
        return read(initiatives.findByAssociationIdOrderByName(association.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<KnownInitiative> known(AssociationId association) {
        return initiatives.findByAssociationIdOrderByName(association.value()).stream()
                .map(entity -> new KnownInitiative(entity.id(), entity.name()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Initiative> from(ApplicationId application) {
        return read(initiatives.findByApplicationId(application.value()).stream().toList()).stream()
                .findFirst();
    }

    List<Initiative> read(List<InitiativeEntity> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(InitiativeEntity::id).toList();
        Map<UUID, SortedMap<Integer, Kronor>> granted = new HashMap<>();
        amounts.findByInitiativeIdIn(ids)
                .forEach(row -> granted.computeIfAbsent(row.initiativeId(), id -> new TreeMap<>())
                        .put(row.year(), new Kronor(row.amount())));
        Map<UUID, List<InitiativeGoal>> promised = new HashMap<>();
        goals.findByInitiativeIdInOrderByPosition(ids)
                .forEach(row -> promised.computeIfAbsent(row.initiativeId(), id -> new ArrayList<>())
                        .add(new InitiativeGoal(new GoalId(row.id()), json.readValue(row.content(), Goal.class))));
        return found.stream()
                .map(entity -> new Initiative(
                        new InitiativeId(entity.id()),
                        new AssociationId(entity.associationId()),
                        Optional.ofNullable(entity.applicationId()).map(ApplicationId::new),
                        entity.name(),
                        new MemberId(entity.leadId()),
                        entity.leadName(),
                        entity.starts(),
                        entity.ends(),
                        granted.getOrDefault(entity.id(), new TreeMap<>()),
                        promised.getOrDefault(entity.id(), List.of()),
                        entity.conditions(),
                        entity.decision()))
                .toList();
    }
}
