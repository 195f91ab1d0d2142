package se.stegvis.calculation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.calculation.Forecasts.StoredTie;
import se.stegvis.calculation.persistence.GoalStepEntity;
import se.stegvis.calculation.persistence.GoalStepRepository;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.funding.ApplicationId;
import se.stegvis.goal.GoalId;
import se.stegvis.initiative.InitiativeId;

/** The steps that goals have been tied to, one query for each application or insats. */
@Component
@Transactional
class GoalSteps {

    private final GoalStepRepository steps;

    GoalSteps(GoalStepRepository steps) {
        this.steps = steps;
    }

    Function<GoalId, Optional<StoredTie>> of(ApplicationId application) {
        return byGoal(steps.findByApplicationId(application.value()));
    }

    /** Of several applications, with one query. */
    Function<ApplicationId, Function<GoalId, Optional<StoredTie>>> of(List<ApplicationId> applications) {
        Map<UUID, List<GoalStepEntity>> stored = steps
                .findByApplicationIdIn(applications.stream().map(ApplicationId::value).toList())
                .stream()
                .collect(Collectors.groupingBy(step -> Objects.requireNonNull(step.applicationId())));
        return application -> byGoal(stored.getOrDefault(application.value(), List.of()));
    }

    Function<GoalId, Optional<StoredTie>> of(InitiativeId initiative) {
        return byGoal(steps.findByInitiativeId(initiative.value()));
    }

    void tie(UUID association, ApplicationId application, GoalId goal, GoalTie tie, long expectedVersion) {
        tie(
                steps.findByApplicationId(application.value()),
                goal,
                GoalStepEntity.ofApplication(association, application.value(), goal.value()),
                tie,
                expectedVersion);
    }

    void tie(UUID association, InitiativeId initiative, GoalId goal, GoalTie tie, long expectedVersion) {
        tie(
                steps.findByInitiativeId(initiative.value()),
                goal,
                GoalStepEntity.ofInitiative(association, initiative.value(), goal.value()),
                tie,
                expectedVersion);
    }

    private void tie(List<GoalStepEntity> stored, GoalId goal, GoalStepEntity fresh, GoalTie tie, long expectedVersion) {
        if (tie.counted() && (tie.before() == null || tie.after() == null)) {
            throw InvalidInputException.at(tie.before() == null ? "before" : "after", "calculationforecast.fault.step");
        }
        Integer people = tie.people();
        if (people != null && (people < 1 || people > OutcomeService.MOST_PEOPLE)) {
            throw InvalidInputException.at("people", "calculationforecast.fault.people", OutcomeService.MOST_PEOPLE);
        }
        Optional<GoalStepEntity> same = stored.stream()
                .filter(step -> step.goalIdentity().equals(goal.value()))
                .findFirst();
        if (same.map(GoalStepEntity::number).orElse(0L) != expectedVersion) {
            throw new EditConflictException("", same.map(GoalStepEntity::number).orElse(0L), "");
        }
        GoalStepEntity step = same.orElse(fresh);
        step.tie(tie.counted(), tie.counted() ? name(tie.before()) : null, tie.counted() ? name(tie.after()) : null, people);
        steps.saveAndFlush(step);
    }

    private static @Nullable String name(@Nullable Living living) {
        return living == null ? null : living.name();
    }

    private static Function<GoalId, Optional<StoredTie>> byGoal(List<GoalStepEntity> stored) {
        Map<UUID, StoredTie> ties = stored.stream()
                .collect(Collectors.toMap(GoalStepEntity::goalIdentity, GoalSteps::toTie));
        return goal -> Optional.ofNullable(ties.get(goal.value()));
    }

    private static StoredTie toTie(GoalStepEntity step) {
        return new StoredTie(
                new GoalTie(step.counted(), living(step.livingBefore()), living(step.livingAfter()), step.people()),
                step.number());
    }

    private static @Nullable Living living(@Nullable String name) {
        return name == null ? null : Living.valueOf(name);
    }
}
