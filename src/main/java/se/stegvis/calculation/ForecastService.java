package se.stegvis.calculation;

import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.ApplicationDirectory;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.FormPlace;
import se.stegvis.goal.Evidence.EarlierOutcome;
import se.stegvis.goal.GoalId;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeDirectory;
import se.stegvis.initiative.InitiativeId;

/** What is expected if goals are reached: of an application from its own goals and budget, of an insats as it was promised. */
@GuardedService
@Transactional
public class ForecastService {

    private final DraftForecasts forecasts;
    private final KeptForecasts kept;
    private final GoalSteps steps;
    private final CalculatedEvidence evidence;
    private final ApplicationDirectory applications;
    private final InitiativeDirectory initiatives;
    private final AssociationDirectory associations;
    private final CurrentActor currentActor;

    ForecastService(
            DraftForecasts forecasts,
            KeptForecasts kept,
            GoalSteps steps,
            CalculatedEvidence evidence,
            ApplicationDirectory applications,
            InitiativeDirectory initiatives,
            AssociationDirectory associations,
            CurrentActor currentActor) {
        this.forecasts = forecasts;
        this.kept = kept;
        this.steps = steps;
        this.evidence = evidence;
        this.applications = applications;
        this.initiatives = initiatives;
        this.associations = associations;
        this.currentActor = currentActor;
    }

    /** The forecast of an application as it stands, for those who are in it. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(readOnly = true)
    public Forecast of(ApplicationId application) {
        return forecasts.of(read(application));
    }

    /**
     * Says which step those who reach a goal take. What is submitted already keeps its forecast.
     *
     * @param expectedVersion as {@link ForecastGoal#version}
     * @throws InvalidInputException at {@code before}, {@code after} or {@code people}
     * @throws EditConflictException when somebody has said something else first
     * @throws RefusedException when the goal may not be changed now
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Forecast tie(ApplicationId application, GoalId goal, GoalTie tie, long expectedVersion) {
        ApplicationDraft draft = read(application);
        if (draft.goals().stream().noneMatch(each -> each.id().equals(goal))) {
            throw new NotFoundException();
        }
        if (!draft.mayEdit(new FormPlace.OneGoal(goal))) {
            throw RefusedException.because("calculationforecast.refused.notNow");
        }
        steps.tie(draft.association().value(), application, goal, tie, expectedVersion);
        return forecasts.of(draft);
    }

    /** What the förbund's own insatser came to, as far as it may be told; beside a forecast. */
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            })
    @Transactional(readOnly = true)
    public List<EarlierOutcome> earlier(AssociationId association) {
        return evidence.earlier(association);
    }

    /** What the latest version was submitted with; empty where it came in before there were forecasts. */
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            },
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER, Standing.RECUSED})
    @Transactional(readOnly = true)
    public Optional<KeptForecast> submitted(ApplicationId application) {
        return kept.latest(application);
    }

    /** What was expected of an insats: as its application was submitted with, else as its goals have been tied to steps. */
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            })
    @Transactional(readOnly = true)
    public InitiativeForecast of(InitiativeId id) {
        Initiative initiative = initiatives.get(id);
        Optional<KeptForecast> promised = initiative.application().flatMap(kept::latest);
        if (promised.isPresent()) {
            return new InitiativeForecast(promised.get().forecast(), promised.map(KeptForecast::at), true, false);
        }
        Optional<KeptForecast> own = kept.of(id);
        return new InitiativeForecast(
                own.map(KeptForecast::forecast).orElseGet(() -> forecasts.of(initiative)),
                own.map(KeptForecast::at),
                false,
                mayTie(initiative));
    }

    /**
     * Says which step those who reach a goal of an insats take, and keeps what follows; fails as the other {@code tie} does. An insats
     * that was granted on an application with a forecast keeps that.
     */
    @Permit(roles = Role.APPLICANT, when = Standing.SAME_MEMBER)
    @Permit(roles = Role.DIRECTOR)
    public InitiativeForecast tie(InitiativeId id, GoalId goal, GoalTie tie, long expectedVersion) {
        Initiative initiative = initiatives.get(id);
        if (initiative.goals().stream().noneMatch(each -> each.id().equals(goal))) {
            throw new NotFoundException();
        }
        if (initiative.application().flatMap(kept::latest).isPresent()) {
            throw RefusedException.because("calculationforecast.refused.promised");
        }
        steps.tie(initiative.association().value(), id, goal, tie, expectedVersion);
        Forecast forecast = forecasts.of(initiative);
        kept.keep(initiative.association(), id, forecast);
        return new InitiativeForecast(forecast, kept.of(id).map(KeptForecast::at), false, true);
    }

    private boolean mayTie(Initiative initiative) {
        AccountId caller = currentActor.get().account();
        var roles = associations.rolesOf(caller, initiative.association());
        return roles.contains(Role.DIRECTOR)
                || roles.contains(Role.APPLICANT)
                        && associations.membersOf(initiative.association(), caller).contains(initiative.lead());
    }

    private ApplicationDraft read(ApplicationId application) {
        return applications.content(application).orElseThrow(NotFoundException::new);
    }
}
