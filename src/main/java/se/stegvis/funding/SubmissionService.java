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
import se.stegvis.funding.persistence.FixedVersions;
import se.stegvis.funding.persistence.FixedVersions.Fixed;
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
    private final FixedVersions versions;
    private final FormVersions forms;
    private final Snapshots snapshots;
    private final DraftAccess drafts;
    private final ApplicationReader reader;
    private final Reviewer reviewer;
    private final CompletionReview reviews;
    private final GoalAssessor assessor;
    private final ApplicationPaper papers;
    private final PaperRenderer renderer;
    private final Registry registry;
    private final Attachments attachments;
    private final SubmissionMail mail;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    SubmissionService(
            ApplicationRepository applications,
            SubmissionRepository submissions,
            FixedVersions versions,
            FormVersions forms,
            Snapshots snapshots,
            DraftAccess drafts,
            ApplicationReader reader,
            Reviewer reviewer,
            CompletionReview reviews,
            GoalAssessor assessor,
            ApplicationPaper papers,
            PaperRenderer renderer,
            Registry registry,
            Attachments attachments,
            SubmissionMail mail,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.applications = applications;
        this.submissions = submissions;
        this.versions = versions;
        this.forms = forms;
        this.snapshots = snapshots;
        this.drafts = drafts;
        this.reader = reader;
        this.reviewer = reviewer;
        this.reviews = reviews;
        this.assessor = assessor;
        this.papers = papers;
        this.renderer = renderer;
        this.registry = registry;
        this.attachments = attachments;
        this.mail = mail;
        this.audit = audit;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** What is left to do before the application, or its completion, can be submitted, and how far each section has come. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(readOnly = true)
    public Review review(ApplicationId application) {
        return reviews.left(read(application));
    }

    /**
     * The paper as it would be, for those who write it, or the latest version of what is submitted, for everybody with a role in the förbund: what
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
        return versions.latest(application.value())
                .map(fixed -> papers.of(
                        Snapshot.read(fixed.snapshot()),
                        form(application),
                        fixed.number(),
                        fixed.fixedAt(),
                        fixed.fixedBy(),
                        fixed.checksum()))
                .orElseGet(() -> {
                    ApplicationDraft draft = read(application);
                    return papers.of(snapshots.of(draft), draft.form(), null);
                });
    }

    private FormDefinition form(ApplicationId id) {
        ApplicationEntity application = applications.findById(id.value()).orElseThrow(NotFoundException::new);
        return forms.get(
                new AssociationId(application.associationId()), application.kind(), application.definition());
    }

    /**
     * Submits the application: it gets its diarienummer, becomes a public document, and this version of it never changes again. All or nothing: what
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
        ApplicationEntity draft = drafts.editDraft(application);
        if (drafts.caller(draft).kind() != ParticipantKind.OWNER) {
            throw RefusedException.because("funding.refused.notOwner");
        }
        ApplicationDraft content = reader.read(draft);
        GoalSetAssessment assessment = assessor.assess(content);
        int shortcomings = reviewer.review(content, assessment).shortcomings().size();
        if (shortcomings > 0) {
            throw RefusedException.because("funding.refused.incomplete", shortcomings);
        }
        return register(draft, content, snapshots.of(content, assessment));
    }

    /**
     * The registered PDF of the latest version.
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
        Fixed fixed = versions.latest(application.value()).orElseThrow(NotFoundException::new);
        return registry.document(new AssociationId(fixed.association()), new DocumentId(fixed.document()))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * All that the latest version says, as the very bytes, UTF-8 JSON, whose SHA-256 was stored with it and is printed in the paper.
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
    public byte[] content(ApplicationId application) {
        return versions.latest(application.value())
                .map(fixed -> fixed.snapshot().getBytes(StandardCharsets.UTF_8))
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
        return versions.latest(application.value())
                .map(fixed -> Snapshot.read(fixed.snapshot()).changes())
                .orElseGet(() -> snapshots.changes(read(application)));
    }

    private ApplicationDraft read(ApplicationId application) {
        return reader.read(applications.findById(application.value()).orElseThrow(NotFoundException::new));
    }

    private Receipt register(ApplicationEntity draft, ApplicationDraft content, Snapshot snapshot) {
        AssociationId association = content.association();
        // As exact as databases keep it: the receipt, the paper and the stored version tell the same time.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RegisteredCase registered = registry.open(association, content.name());
        Snapshot fixed = snapshot.registered(registered.number(), now);
        String json = fixed.json();
        String checksum = Secrets.checksum(json.getBytes(StandardCharsets.UTF_8));
        RegisteredDocument paper = registry.register(
                association,
                registered.id(),
                texts.get(Texts.SWEDISH, "funding.paper.title", content.name()),
                "application/pdf",
                renderer.toPdf(papers.of(fixed, content.form(), checksum)));
        attachments.register(association, registered.id(), content.id());
        draft.submit(now, fixed.sums().total().sought().amount());
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
