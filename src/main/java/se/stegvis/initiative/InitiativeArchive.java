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
import se.stegvis.funding.EarlierGrants;
import se.stegvis.funding.KnownInitiatives;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.initiative.Initiative.Continuation;
import se.stegvis.initiative.Initiative.InitiativeGoal;
import se.stegvis.initiative.persistence.InitiativeAmountEntity;
import se.stegvis.initiative.persistence.InitiativeAmountRepository;
import se.stegvis.initiative.persistence.InitiativeContinuationEntity;
import se.stegvis.initiative.persistence.InitiativeContinuationRepository;
import se.stegvis.initiative.persistence.InitiativeEntity;
import se.stegvis.initiative.persistence.InitiativeGoalEntity;
import se.stegvis.initiative.persistence.InitiativeGoalRepository;
import se.stegvis.initiative.persistence.InitiativeRepository;
import tools.jackson.databind.json.JsonMapper;

/** Stores insatser and reads them, four queries for any number. */
@Component
@Transactional
class InitiativeArchive implements InitiativeDirectory, KnownInitiatives, EarlierGrants {

    private final InitiativeRepository initiatives;
    private final InitiativeAmountRepository amounts;
    private final InitiativeGoalRepository goals;
    private final InitiativeContinuationRepository continuations;
    private final JsonMapper json;
    private final Clock clock;

    InitiativeArchive(
            InitiativeRepository initiatives,
            InitiativeAmountRepository amounts,
            InitiativeGoalRepository goals,
            InitiativeContinuationRepository continuations,
            JsonMapper json,
            Clock clock) {
        this.initiatives = initiatives;
        this.amounts = amounts;
        this.goals = goals;
        this.continuations = continuations;
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
        promise(saved, content.goals());
        return new InitiativeId(saved.id());
    }

    /**
     * Adds what a förlängning or tillägg has been granted: amounts come on top, goals under a known identity promise what they now
     * say, new ones come last.
     *
     * @throws NotFoundException when the förbund has no such insats
     */
    void goOn(AssociationId association, UUID initiative, ApplicationId application, Content more) {
        InitiativeEntity known = initiatives
                .findById(initiative)
                .filter(each -> each.associationId().equals(association.value()))
                .orElseThrow(NotFoundException::new);
        LocalDate end = more.end();
        if (end != null && known.ends() != null && end.isAfter(known.ends())) {
            known.goOnUntil(end);
        }
        List<InitiativeAmountEntity> already = amounts.findByInitiativeIdIn(List.of(initiative));
        more.granted().forEach((year, amount) -> already.stream()
                .filter(row -> row.year() == year)
                .findFirst()
                .ifPresentOrElse(
                        row -> row.add(amount.amount()),
                        () -> amounts.save(
                                new InitiativeAmountEntity(association.value(), initiative, year, amount.amount()))));
        promise(known, more.goals());
        continuations.save(new InitiativeContinuationEntity(
                known, application.value(), more.conditions(), more.decision(), clock.instant()));
    }

    /** Who accepted a goal belongs to the application; the insats carries the promise. */
    private void promise(InitiativeEntity initiative, List<InitiativeGoal> promised) {
        List<InitiativeGoalEntity> known = goals.findByInitiativeIdInOrderByPosition(List.of(initiative.id()));
        int position = known.isEmpty() ? 1 : known.getLast().position() + 1;
        for (InitiativeGoal goal : promised) {
            String content =
                    json.writeValueAsString(goal.goal().toBuilder().parties(List.of()).build());
            Optional<InitiativeGoalEntity> same = known.stream()
                    .filter(row -> row.id().equals(goal.id().value()))
                    .findFirst();
            if (same.isPresent()) {
                same.get().promise(content);
            } else {
                goals.save(new InitiativeGoalEntity(
                        goal.id().value(), initiative.associationId(), initiative.id(), position++, content));
            }
        }
    }

    /** Whether what was granted on an application is here already. */
    boolean hasTakenUp(ApplicationId application) {
        return initiatives.existsByApplicationId(application.value())
                || continuations.findByApplicationId(application.value()).isPresent();
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
        return read(initiatives.byName(association.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<KnownInitiative> known(AssociationId association) {
        return initiatives.byName(association.value()).stream()
                .map(entity -> new KnownInitiative(entity.id(), entity.name()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<EarlierGrant> granted(AssociationId association) {
        List<InitiativeEntity> found = initiatives.byName(association.value());
        Map<UUID, SortedMap<Integer, Kronor>> granted = grantedTo(found);
        return found.stream()
                .map(entity -> new EarlierGrant(
                        entity.name(),
                        Optional.ofNullable(entity.applicationId()).map(ApplicationId::new),
                        granted.getOrDefault(entity.id(), new TreeMap<>())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Initiative> from(ApplicationId application) {
        return initiatives
                .findByApplicationId(application.value())
                .or(() -> continuations
                        .findByApplicationId(application.value())
                        .flatMap(more -> initiatives.findById(more.initiativeId())))
                .map(found -> read(List.of(found)).getFirst());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<GrantedInitiative> granted(AssociationId association, UUID initiative) {
        return initiatives
                .findById(initiative)
                .filter(each -> each.associationId().equals(association.value()))
                .map(each -> read(List.of(each)).getFirst())
                .map(each -> new GrantedInitiative(
                        each.id().value(),
                        each.name(),
                        each.lead(),
                        each.start(),
                        each.end(),
                        each.granted(),
                        each.goals().stream()
                                .map(goal -> new GrantedGoal(goal.id(), goal.goal()))
                                .toList(),
                        each.application()));
    }

    private Map<UUID, SortedMap<Integer, Kronor>> grantedTo(List<InitiativeEntity> found) {
        Map<UUID, SortedMap<Integer, Kronor>> granted = new HashMap<>();
        amounts.findByInitiativeIdIn(found.stream().map(InitiativeEntity::id).toList())
                .forEach(row -> granted.computeIfAbsent(row.initiativeId(), id -> new TreeMap<>())
                        .put(row.year(), new Kronor(row.amount())));
        return granted;
    }

    List<Initiative> read(List<InitiativeEntity> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(InitiativeEntity::id).toList();
        Map<UUID, SortedMap<Integer, Kronor>> granted = grantedTo(found);
        Map<UUID, List<InitiativeGoal>> promised = new HashMap<>();
        goals.findByInitiativeIdInOrderByPosition(ids)
                .forEach(row -> promised.computeIfAbsent(row.initiativeId(), id -> new ArrayList<>())
                        .add(new InitiativeGoal(new GoalId(row.id()), json.readValue(row.content(), Goal.class))));
        Map<UUID, List<Continuation>> since = new HashMap<>();
        continuations
                .findByInitiativeIdInOrderByGrantedAt(ids)
                .forEach(row -> since.computeIfAbsent(row.initiativeId(), id -> new ArrayList<>())
                        .add(new Continuation(
                                new ApplicationId(row.applicationId()), row.conditions(), row.decision(), row.grantedAt())));
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
                        entity.decision(),
                        since.getOrDefault(entity.id(), List.of())))
                .toList();
    }
}
