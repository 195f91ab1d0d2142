package se.stegvis.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.KnownInitiatives.KnownInitiative;
import se.stegvis.funding.SubmittedApplication;
import se.stegvis.funding.SubmittedGoal;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.State;

/** Undecided applications side by side. */
@GuardedService
@Transactional
public class ComparisonService {

    private final CaseFiles cases;
    private final Papers papers;
    private final Frames frames;
    private final Recusals recusals;
    private final WorkshopEvidence workshops;
    private final BenefitForecasts forecasts;
    private final CurrentActor currentActor;
    private final AuditTrail audit;

    ComparisonService(
            CaseFiles cases,
            Papers papers,
            Frames frames,
            Recusals recusals,
            WorkshopEvidence workshops,
            BenefitForecasts forecasts,
            CurrentActor currentActor,
            AuditTrail audit) {
        this.cases = cases;
        this.papers = papers;
        this.frames = frames;
        this.recusals = recusals;
        this.workshops = workshops;
        this.forecasts = forecasts;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** The submitted, undecided applications in ranking order, unranked ones after the ranked as they came in. */
    @Permit(roles = {Role.PREPARER, Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public Comparison compare(AssociationId association, int year) {
        Set<UUID> hidden = recusals.of(association, currentActor.get().account());
        YearFrame frame = frames.of(association, year, hidden);
        List<SubmittedApplication> open = cases.undecided(association);
        Set<UUID> readable = open.stream()
                .map(application -> application.id().value())
                .filter(id -> !hidden.contains(id))
                .collect(Collectors.toSet());
        Map<UUID, Recommendation> recommendations = papers.recommendations(readable);
        Map<UUID, Proposal> proposals = papers.proposals(readable);
        Map<UUID, LastWorkshop> latest = workshops.latest(
                association,
                open.stream()
                        .flatMap(application -> application.earlier().stream())
                        .map(KnownInitiative::id)
                        .collect(Collectors.toSet()));
        Map<ApplicationId, ExpectedBenefit> expected =
                forecasts.of(association, readable.stream().map(ApplicationId::new).toList());
        List<ComparisonRow> rows = new ArrayList<>();
        Kronor cumulated = Kronor.ZERO;
        for (SubmittedApplication application : open) {
            if (hidden.contains(application.id().value())) {
                continue;
            }
            Optional<Proposal> proposal = Optional.ofNullable(proposals.get(application.id().value()));
            Kronor sought = application.sought().getOrDefault(year, Kronor.ZERO);
            Kronor amount = proposal.map(made -> made.amounts().getOrDefault(year, Kronor.ZERO)).orElse(sought);
            cumulated = cumulated.plus(amount);
            rows.add(new ComparisonRow(
                    CaseFiles.idOf(application),
                    rows.size() + 1,
                    application.name(),
                    application.leadName(),
                    application.caseNumber(),
                    sought,
                    application.soughtInAll(),
                    false,
                    application.costPerParticipant(),
                    weakest(application.goals()),
                    application.notAccepted(),
                    application.earlier().map(KnownInitiative::id).map(latest::get),
                    Optional.ofNullable(expected.get(application.id())),
                    Optional.ofNullable(recommendations.get(application.id().value())),
                    proposal,
                    amount,
                    cumulated,
                    cumulated.compareTo(frame.left()) <= 0,
                    application.state()));
        }
        open.stream()
                .filter(application -> hidden.contains(application.id().value()))
                .sorted(Comparator.comparing(SubmittedApplication::submittedAt))
                .forEach(application -> rows.add(publicFacts(application, year)));
        return new Comparison(frame, rows);
    }

    /** Ranks the applications, first to last; those not named come after. */
    @Permit(roles = Role.DIRECTOR)
    public void rank(AssociationId association, List<ApplicationId> ranking) {
        Map<ApplicationId, Integer> ranks = new HashMap<>();
        ranking.forEach(application -> ranks.putIfAbsent(application, ranks.size() + 1));
        List<SubmittedApplication> open = cases.undecided(association);
        if (!open.stream().map(SubmittedApplication::id).toList().containsAll(ranks.keySet())) {
            throw new NotFoundException();
        }
        // In the order of their ids, so that two who rank at once wait for each other instead of locking each other out.
        open.stream()
                .map(CaseFiles::idOf)
                .sorted(Comparator.comparing(CaseFileId::value))
                .forEach(id -> cases.hold(id).rank(ranks.get(id.application())));
        audit.record(association, "board.ranked", Integer.toString(ranks.size()), null, names(open, ranking));
    }

    private static ComparisonRow publicFacts(SubmittedApplication application, int year) {
        return new ComparisonRow(
                CaseFiles.idOf(application),
                0,
                application.name(),
                application.leadName(),
                application.caseNumber(),
                application.sought().getOrDefault(year, Kronor.ZERO),
                application.soughtInAll(),
                true,
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Kronor.ZERO,
                Kronor.ZERO,
                false,
                application.state());
    }

    private static Map<Criterion, State> weakest(List<SubmittedGoal> goals) {
        Map<Criterion, State> weakest = new EnumMap<>(Criterion.class);
        for (SubmittedGoal goal : goals) {
            for (Criterion criterion : Criterion.values()) {
                weakest.merge(
                        criterion,
                        goal.assessment().state(criterion),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }
        return weakest;
    }

    private static String names(List<SubmittedApplication> open, List<ApplicationId> ranking) {
        Map<ApplicationId, String> numbers = new HashMap<>();
        open.forEach(application -> numbers.put(application.id(), application.caseNumber()));
        return String.join(", ", ranking.stream().map(id -> numbers.getOrDefault(id, "")).toList());
    }
}
