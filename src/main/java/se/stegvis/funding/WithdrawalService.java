package se.stegvis.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Actor;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.audit.AuditTrail;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.FixedVersions;
import se.stegvis.funding.persistence.FixedVersions.Fixed;
import se.stegvis.funding.persistence.WithdrawalEntity;
import se.stegvis.funding.persistence.WithdrawalRepository;
import se.stegvis.registry.CaseId;
import se.stegvis.registry.RegisteredDocument;
import se.stegvis.registry.Registry;

/** Taking a submitted application back. It stays, with every version, and goes no further. */
@GuardedService
@Transactional
public class WithdrawalService {

    static final int LONGEST_REASON = 2000;

    private final DraftAccess drafts;
    private final FixedVersions versions;
    private final WithdrawalRepository withdrawals;
    private final Completions completions;
    private final CompletionPapers papers;
    private final PaperRenderer renderer;
    private final Registry registry;
    private final Decisions decisions;
    private final CompletionMail mail;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final Clock clock;

    WithdrawalService(
            DraftAccess drafts,
            FixedVersions versions,
            WithdrawalRepository withdrawals,
            Completions completions,
            CompletionPapers papers,
            PaperRenderer renderer,
            Registry registry,
            Decisions decisions,
            CompletionMail mail,
            AuditTrail audit,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Texts texts,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.withdrawals = withdrawals;
        this.completions = completions;
        this.papers = papers;
        this.renderer = renderer;
        this.registry = registry;
        this.decisions = decisions;
        this.mail = mail;
        this.audit = audit;
        this.events = events;
        this.currentActor = currentActor;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Takes a submitted application back, for good. A completion that is open ends without an answer.
     *
     * @throws InvalidInputException at {@code reason} when it is missing or too long
     * @throws RefusedException when the caller is not the owner, or it has been decided or taken back already
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN)
    public void withdraw(ApplicationId application, String reason) {
        String why = FreeText.required("reason", reason, LONGEST_REASON);
        ApplicationEntity held = drafts.hold(application);
        AssociationId association = new AssociationId(held.associationId());
        if (drafts.caller(held).kind() != ParticipantKind.OWNER) {
            throw RefusedException.because("funding.refused.withdrawNotOwner");
        }
        if (withdrawals.existsById(held.id())) {
            throw RefusedException.because("funding.refused.withdrawn");
        }
        if (decisions.isDecided(association, application)) {
            throw RefusedException.because("funding.refused.decided");
        }
        Fixed latest = versions.latest(held.id()).orElseThrow(NotFoundException::new);
        Snapshot version = Snapshot.read(latest.snapshot());
        String name = version.value("grund.namn");
        Actor owner = currentActor.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        completions.openEntity(held.id()).ifPresent(open -> completions.endUnanswered(
                open, CompletionState.CLOSED, owner.account().value(), now, why));
        RegisteredDocument paper = registry.register(
                association,
                new CaseId(latest.caseId()),
                texts.get(Texts.SWEDISH, "funding.paper.withdrawn.title", name),
                "application/pdf",
                renderer.toPdf(papers.withdrawn(version, owner.name(), now, why)));
        withdrawals.saveAndFlush(new WithdrawalEntity(
                held, why, owner.account().value(), now, paper.id().value()));
        audit.record(association, "application.withdrawn", latest.caseNumber(), null, why);
        events.publishEvent(new ApplicationWithdrawn(application, association, latest.caseNumber()));
        mail.withdrawn(held, latest.caseNumber(), name, why);
    }
}
