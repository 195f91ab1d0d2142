package se.stegvis.board;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Actor;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.audit.AuditTrail;
import se.stegvis.board.persistence.CaseFileEntity;
import se.stegvis.board.persistence.ProposalEntity;
import se.stegvis.board.persistence.ProposalRepository;
import se.stegvis.board.persistence.RecommendationEntity;
import se.stegvis.board.persistence.RecommendationRepository;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.KnownInitiatives.KnownInitiative;
import se.stegvis.funding.SubmittedApplication;

/** What is prepared for the board about a case: recommendation and proposal. Closed to whoever is jävig on it. */
@GuardedService
@Transactional
public class PreparationService {

    private final CaseFiles cases;
    private final Papers papers;
    private final RecommendationRepository recommendations;
    private final ProposalRepository proposals;
    private final BoardPeople people;
    private final WorkshopEvidence workshops;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;

    PreparationService(
            CaseFiles cases,
            Papers papers,
            RecommendationRepository recommendations,
            ProposalRepository proposals,
            BoardPeople people,
            WorkshopEvidence workshops,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.papers = papers;
        this.recommendations = recommendations;
        this.proposals = proposals;
        this.people = people;
        this.workshops = workshops;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes beredningsgruppens recommendation.
     *
     * @param version the version the caller saw, 0 when there was none
     * @return the version saved
     * @throws EditConflictException when somebody else saved since
     * @throws RefusedException when the case is decided or the application taken back
     */
    @Permit(roles = Role.PREPARER)
    public long recommend(CaseFileId caseFile, Advice advice, String reasons, long version) {
        String checkedReasons = FreeText.required("reasons", reasons, Amounts.LONGEST_TEXT);
        CaseFileEntity held = undecided(caseFile);
        RecommendationEntity stored = recommendations.findById(caseFile.value()).orElse(null);
        if (stored != null && Papers.seen(stored.version()) != version) {
            throw conflict(stored.reasons(), stored.version(), stored.writtenBy());
        }
        Actor caller = currentActor.get();
        String before = stored == null ? null : stored.advice().name();
        RecommendationEntity written =
                stored == null ? new RecommendationEntity(caseFile.value(), held.associationId()) : stored;
        written.write(advice, checkedReasons, caller.account().value(), clock.instant());
        RecommendationEntity saved = recommendations.saveAndFlush(written);
        audit.record(
                new AssociationId(held.associationId()),
                "board.recommended",
                cases.application(caseFile).caseNumber(),
                before,
                advice.name());
        return Papers.seen(saved.version());
    }

    /**
     * Writes förbundschefens proposal.
     *
     * @param version the version the caller saw, 0 when there was none
     * @return the version saved
     * @throws EditConflictException when somebody else saved since
     * @throws InvalidInputException naming each field that is missing or makes no sense
     * @throws RefusedException when the case is decided or the application taken back
     */
    @Permit(roles = Role.DIRECTOR)
    public long propose(CaseFileId caseFile, NewProposal proposal, long version) {
        if (proposal.outcome() == Outcome.RESOLVED) {
            throw InvalidInputException.at("outcome", "board.error.outcome");
        }
        String reasons = FreeText.required("reasons", proposal.reasons(), Amounts.LONGEST_TEXT);
        String conditions = FreeText.checked("conditions", proposal.conditions(), Amounts.LONGEST_TEXT);
        SubmittedApplication application = cases.application(caseFile);
        SortedMap<Integer, Kronor> amounts =
                Amounts.checked(proposal.outcome(), proposal.amounts(), conditions, application);
        CaseFileEntity held = undecided(caseFile);
        ProposalEntity stored = proposals.findById(caseFile.value()).orElse(null);
        if (stored != null && Papers.seen(stored.version()) != version) {
            throw conflict(stored.reasons(), stored.version(), stored.writtenBy());
        }
        String before = stored == null ? null : summary(stored.outcome(), Stored.amounts(stored.amounts()));
        ProposalEntity written = stored == null ? new ProposalEntity(caseFile.value(), held.associationId()) : stored;
        written.write(
                proposal.outcome(),
                Stored.amounts(amounts),
                conditions,
                reasons,
                currentActor.get().account().value(),
                clock.instant());
        ProposalEntity saved = proposals.saveAndFlush(written);
        audit.record(
                application.association(),
                "board.proposed",
                application.caseNumber(),
                before,
                summary(proposal.outcome(), amounts));
        return Papers.seen(saved.version());
    }

    /** The papers of a case. That somebody of the board has opened them is recorded. */
    @Permit(roles = {Role.PREPARER, Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    public CasePapers read(CaseFileId caseFile) {
        SubmittedApplication application = cases.application(caseFile);
        if (people.isOnBoard(application.association(), currentActor.get().account())) {
            audit.record(application.association(), "papers.opened", application.caseNumber(), null, null);
        }
        Optional<LastWorkshop> last = application
                .earlier()
                .map(KnownInitiative::id)
                .flatMap(id -> Optional.ofNullable(
                        workshops.latest(application.association(), List.of(id)).get(id)));
        return new CasePapers(caseFile, application, last, papers.recommendation(caseFile), papers.proposal(caseFile));
    }

    private CaseFileEntity undecided(CaseFileId caseFile) {
        return CaseFiles.requireOpen(cases.hold(caseFile));
    }

    private EditConflictException conflict(String text, long version, java.util.UUID by) {
        return new EditConflictException(text, Papers.seen(version), people.name(new AccountId(by)));
    }

    private static String summary(Outcome outcome, SortedMap<Integer, Kronor> amounts) {
        return amounts.isEmpty() ? outcome.name() : outcome.name() + " " + Kronor.sum(amounts.values());
    }
}
