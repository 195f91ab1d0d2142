package se.stegvis.funding;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.audit.AuditTrail;
import se.stegvis.document.Paper;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.SubmissionEntity;
import se.stegvis.funding.persistence.SubmissionRepository;
import se.stegvis.goal.check.GoalSetAssessment;
import se.stegvis.registry.DocumentId;
import se.stegvis.registry.RegisteredCase;
import se.stegvis.registry.RegisteredDocument;
import se.stegvis.registry.Registry;

/** From draft to public document. */
@GuardedService
@Transactional
public class SubmissionService {

    private final ApplicationRepository applications;
    private final SubmissionRepository submissions;
    private final DraftAccess drafts;
    private final ApplicationReader reader;
    private final Reviewer reviewer;
    private final GoalAssessor assessor;
    private final ApplicationPaper papers;
    private final PaperRenderer renderer;
    private final Registry registry;
    private final Attachments attachments;
    private final AssociationDirectory directory;
    private final KnownInitiatives initiatives;
    private final SubmissionMail mail;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    SubmissionService(
            ApplicationRepository applications,
            SubmissionRepository submissions,
            DraftAccess drafts,
            ApplicationReader reader,
            Reviewer reviewer,
            GoalAssessor assessor,
            ApplicationPaper papers,
            PaperRenderer renderer,
            Registry registry,
            Attachments attachments,
            AssociationDirectory directory,
            KnownInitiatives initiatives,
            SubmissionMail mail,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.applications = applications;
        this.submissions = submissions;
        this.drafts = drafts;
        this.reader = reader;
        this.reviewer = reviewer;
        this.assessor = assessor;
        this.papers = papers;
        this.renderer = renderer;
        this.registry = registry;
        this.attachments = attachments;
        this.directory = directory;
        this.initiatives = initiatives;
        this.mail = mail;
        this.audit = audit;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** What is left to do before the application can be submitted, and how far each section has come. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(readOnly = true)
    public Review review(ApplicationId application) {
        return reviewer.review(read(application));
    }

    /**
     * The paper as it would be, for those who write it, or as it was submitted, for everybody with a role in the förbund: what
     * {@link PaperRenderer} draws.
     */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
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
    public Paper preview(ApplicationId application) {
        ApplicationDraft draft = read(application);
        return papers.of(
                submissions
                        .findById(application.value())
                        .map(submission -> Snapshot.read(submission.snapshot()))
                        .orElseGet(() -> snapshot(draft, assessor.assess(draft))),
                draft.form());
    }

    /**
     * Submits the application: it gets its diarienummer, becomes a public document and never changes again. All or nothing: what
     * fails gives the number back.
     *
     * @throws RefusedException when something is missing, the caller is not the owner, or it has been submitted already
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Receipt submit(ApplicationId application) {
        submissions.findById(application.value()).ifPresent(former -> {
            throw RefusedException.because(
                    "funding.refused.submittedAlready", former.caseNumber(), SwedishTime.minute(former.submittedAt()));
        });
        ApplicationEntity draft = drafts.edit(application);
        if (drafts.caller(draft).kind() != ParticipantKind.OWNER) {
            throw RefusedException.because("funding.refused.notOwner");
        }
        ApplicationDraft content = reader.read(draft);
        GoalSetAssessment assessment = assessor.assess(content);
        int shortcomings = reviewer.review(content, assessment).shortcomings().size();
        if (shortcomings > 0) {
            throw RefusedException.because("funding.refused.incomplete", shortcomings);
        }
        return register(draft, content, snapshot(content, assessment));
    }

    /**
     * The registered PDF.
     *
     * @throws NotFoundException when the application has not been submitted
     */
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
    public RegisteredDocument document(ApplicationId application) {
        SubmissionEntity submission =
                submissions.findById(application.value()).orElseThrow(NotFoundException::new);
        return registry.document(
                        new AssociationId(submission.associationId()), new DocumentId(submission.documentId()))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * What a förlängning or tillägg would change in the insats it is for, or was submitted to change; empty of other kinds.
     */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
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
    public List<InitiativeChange> changes(ApplicationId application) {
        return submissions
                .findById(application.value())
                .map(submission -> Snapshot.read(submission.snapshot()).changes())
                .orElseGet(() -> changes(read(application)));
    }

    private List<InitiativeChange> changes(ApplicationDraft draft) {
        return draft.earlier()
                .filter(earlier -> draft.kind().continuesInitiative())
                .flatMap(earlier -> initiatives.granted(draft.association(), earlier.id()))
                .map(granted -> InitiativeChange.of(granted, draft))
                .orElse(List.of());
    }

    private ApplicationDraft read(ApplicationId application) {
        return reader.read(applications.findById(application.value()).orElseThrow(NotFoundException::new));
    }

    private Snapshot snapshot(ApplicationDraft draft, GoalSetAssessment assessment) {
        return Snapshot.of(draft, assessment, directory.get(draft.association()).name(), changes(draft));
    }

    private Receipt register(ApplicationEntity draft, ApplicationDraft content, Snapshot snapshot) {
        AssociationId association = content.association();
        // As exact as databases keep it: the receipt, the paper and the stored version tell the same time.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RegisteredCase registered = registry.open(association, content.name());
        Snapshot fixed = snapshot.registered(registered.number(), now);
        String json = fixed.json();
        RegisteredDocument paper = registry.register(
                association,
                registered.id(),
                texts.get(Texts.SWEDISH, "funding.paper.title", content.name()),
                "application/pdf",
                renderer.toPdf(papers.of(fixed, content.form())));
        attachments.register(association, registered.id(), content.id());
        String checksum = Secrets.checksum(json.getBytes(StandardCharsets.UTF_8));
        draft.submit(now);
        submissions.saveAndFlush(new SubmissionEntity(
                draft,
                registered.id().value(),
                registered.number(),
                paper.id().value(),
                content.lead().orElseThrow().name(),
                json,
                checksum,
                fixed.owner(),
                now));
        audit.record(association, "application.submitted", registered.number(), null, content.name());
        events.publishEvent(new ApplicationChanged(content.id(), association));
        events.publishEvent(new ApplicationSubmitted(content.id(), association, registered.number()));
        mail.tell(content, registered.number());
        return new Receipt(content.id(), registered.number(), now, checksum);
    }
}
