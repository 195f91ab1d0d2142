package se.stegvis.calculation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberKind;
import se.stegvis.association.Setting;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.calculation.Forecasts.NamedGoal;
import se.stegvis.calculation.Forecasts.StoredTie;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetRow;
import se.stegvis.funding.DraftGoal;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.Initiative.InitiativeGoal;

/** Makes the forecast of an application out of its goals and its budget, and that of an insats out of what it was granted. */
@Component
@Transactional(readOnly = true)
class DraftForecasts {

    private static final String TARGET_GROUP = "malgrupp.primar";

    private final GoalSteps steps;
    private final AssociationDirectory associations;
    private final Clock clock;

    DraftForecasts(GoalSteps steps, AssociationDirectory associations, Clock clock) {
        this.steps = steps;
        this.associations = associations;
        this.clock = clock;
    }

    Forecast of(ApplicationDraft application) {
        return of(application, application.goals().stream().map(DraftGoal::goal).toList());
    }

    /** As if the application had these goals, in its order. */
    Forecast of(ApplicationDraft application, List<Goal> goals) {
        return of(
                application,
                goals,
                steps.of(application.id()),
                associations.number(application.association(), Setting.PAYBACK_MONTHS));
    }

    /** Several applications of one förbund; they ask no more of the database than one. */
    Map<ApplicationId, Forecast> of(AssociationId association, List<ApplicationDraft> applications) {
        int target = associations.number(association, Setting.PAYBACK_MONTHS);
        var ties = steps.of(applications.stream().map(ApplicationDraft::id).toList());
        return applications.stream()
                .collect(Collectors.toMap(
                        ApplicationDraft::id,
                        each -> of(
                                each,
                                each.goals().stream().map(DraftGoal::goal).toList(),
                                ties.apply(each.id()),
                                target)));
    }

    private Forecast of(
            ApplicationDraft application, List<Goal> goals, Function<GoalId, Optional<StoredTie>> ties, int target) {
        List<NamedGoal> named = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            named.add(new NamedGoal(application.goals().get(i).id(), goals.get(i)));
        }
        return Forecasts.of(new Forecasts.Made(
                application.name(),
                named,
                ties,
                application.value(TARGET_GROUP),
                application
                        .start()
                        .map(LocalDate::getYear)
                        .orElseGet(() -> SwedishTime.today(clock).getYear()),
                application.parties().stream()
                        .filter(member -> member.kind() == MemberKind.MUNICIPALITY)
                        .map(Member::name)
                        .toList(),
                application.plannedParticipants(),
                Forecasts.costs(application.sums().total().cost().amount(), financing(application)),
                target));
    }

    /** Who the money comes from: what is sought as a förbund is financed, cash from whose it is, other financing from the state besides. */
    private static Map<Actor, BigDecimal> financing(ApplicationDraft application) {
        Map<Actor, BigDecimal> financing = new EnumMap<>(Actor.class);
        for (BudgetRow row : application.budget()) {
            BudgetContent content = row.content();
            BigDecimal amount = content.amount().amount();
            switch (content.kind()) {
                case SOUGHT -> BenefitCase.FINANCED.forEach(
                        (actor, share) -> financing.merge(actor, amount.multiply(share), BigDecimal::add));
                case CASH -> application.members().stream()
                        .filter(member -> member.id().equals(content.member()))
                        .findFirst()
                        .ifPresent(member -> financing.merge(actor(member.kind()), amount, BigDecimal::add));
                case OTHER -> financing.merge(Actor.OTHER_STATE, amount, BigDecimal::add);
                case COST, OWN_TIME -> {}
            }
        }
        return financing;
    }

    private static Actor actor(MemberKind kind) {
        return switch (kind) {
            case FORSAKRINGSKASSAN -> Actor.FK;
            case ARBETSFORMEDLINGEN -> Actor.AF;
            case REGION -> Actor.REGION;
            case MUNICIPALITY -> Actor.MUNICIPALITY;
        };
    }

    /** Of an insats that was entered by hand: its goals, what it was granted. */
    Forecast of(Initiative initiative) {
        BigDecimal granted = initiative.granted().values().stream()
                .map(amount -> amount.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Forecasts.of(new Forecasts.Made(
                initiative.name(),
                initiative.goals().stream().map(DraftForecasts::named).toList(),
                steps.of(initiative.id()),
                "",
                initiative.start().getYear(),
                List.of(initiative.leadName()),
                0,
                BenefitCase.shared(granted, BenefitCase.FINANCED),
                associations.number(initiative.association(), Setting.PAYBACK_MONTHS)));
    }

    private static NamedGoal named(InitiativeGoal promised) {
        return new NamedGoal(promised.id(), promised.goal());
    }
}
