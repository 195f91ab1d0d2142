package se.stegvis.funding;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Actor;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Setting;
import se.stegvis.audit.AuditTrail;
import se.stegvis.document.Paper;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.CompletionEntity;
import se.stegvis.funding.persistence.CompletionRepository;
import se.stegvis.funding.persistence.FixedVersions;
import se.stegvis.funding.persistence.FixedVersions.Fixed;
import se.stegvis.funding.persistence.GoalRepository;
import se.stegvis.funding.persistence.KeptRows;
import se.stegvis.funding.persistence.WithdrawalRepository;
import se.stegvis.goal.check.GoalSetAssessment;
import se.stegvis.registry.CaseId;
import se.stegvis.registry.DocumentId;
import se.stegvis.registry.RegisteredDocument;
import se.stegvis.registry.Registry;

/** Asking for the completion of a submitted application, and answering with a new version of it. */
@GuardedService
@Transactional
public class CompletionService {

    private final DraftAccess drafts;
    private final ApplicationReader reader;
    private final ApplicationRepository applications;
    private final GoalRepository goals;
    private final CompletionRepository stored;
    private final Completions completions;
    private final CompletionReview reviews;
    private final FixedVersions versions;
    private final WithdrawalRepository withdrawals;
    private final KeptRows rows;
    private final FormVersions forms;
    private final Snapshots snapshots;
    private final GoalAssessor assessor;
    private final Attachments attachments;
    private final ApplicationPaper papers;
    private final CompletionPapers completionPapers;
    private final PaperRenderer renderer;
    private final Registry registry;
    private final Decisions decisions;
    private final CompletionMail mail;
    private final AssociationDirectory directory;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final Clock clock;

    CompletionService(
            DraftAccess drafts,
            ApplicationReader reader,
            ApplicationRepository applications,
            GoalRepository goals,
            CompletionRepository stored,
            Completions completions,
            CompletionReview reviews,
            FixedVersions versions,
            WithdrawalRepository withdrawals,
            KeptRows rows,
            FormVersions forms,
            Snapshots snapshots,
            GoalAssessor assessor,
            Attachments attachments,
            ApplicationPaper papers,
            CompletionPapers completionPapers,
            PaperRenderer renderer,
            Registry registry,
            Decisions decisions,
            CompletionMail mail,
            AssociationDirectory directory,
            AuditTrail audit,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Texts texts,
            Clock clock) {
        this.drafts = drafts;
        this.reader = reader;
        this.applications = applications;
        this.goals = goals;
        this.stored = stored;
        this.completions = completions;
        this.reviews = reviews;
        this.versions = versions;
        this.withdrawals = withdrawals;
        this.rows = rows;
        this.forms = forms;
        this.snapshots = snapshots;
        this.assessor = assessor;
        this.attachments = attachments;
        this.papers = papers;
        this.completionPapers = completionPapers;
        this.renderer = renderer;
        this.registry = registry;
        this.decisions = decisions;
        this.mail = mail;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.currentActor = currentActor;
        this.texts = texts;
        this.clock = clock;
    }

    /** The day that a new completion begins with. */
    @Permit(
            roles = {Role.PREPARER, Role.DIRECTOR},
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER})
    @Transactional(readOnly = true)
    public LocalDate usualDue(ApplicationId application) {
        Fixed latest = versions.latest(application.value()).orElseThrow(NotFoundException::new);
        return SwedishTime.today(clock)
                .plusDays(directory.number(new AssociationId(latest.association()), Setting.COMPLETION_DAYS));
    }

    /**
     * The paper that would be registered and what would be sent, before it is.
     *
     * @throws InvalidInputException as {@link #ask}
     */
    @Permit(
            roles = {Role.PREPARER, Role.DIRECTOR},
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER})
    @Transactional(readOnly = true)
    public Paper preview(ApplicationId application, CompletionRequest request) {
        Fixed latest = versions.latest(application.value()).orElseThrow(NotFoundException::new);
        Snapshot version = Snapshot.read(latest.snapshot());
        FormDefinition form = form(latest, version);
        return completionPapers.asked(
                version, form, checked(request, version, form), currentActor.get().name(), clock.instant());
    }

    /**
     * Asks for a completion: the places it names are open to those who write the application until somebody answers. It is registered
     * in the application's case, and they are told by e-mail.
     *
     * @throws InvalidInputException at {@code places}, {@code message} or {@code due}
     * @throws RefusedException when a completion is open already, the application has been decided or taken back, or the caller writes it
     */
    @Permit(
            roles = {Role.PREPARER, Role.DIRECTOR},
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER})
    public void ask(ApplicationId application, CompletionRequest request) {
        ApplicationEntity held = living(application);
        requireOutsider(held);
        if (completions.openEntity(held.id()).isPresent()) {
            throw RefusedException.because("funding.refused.completionOpen");
        }
        Asked asked = asked(held, request);
        ApplicationDraft content = reader.read(held);
        CompletionEntity completion = new CompletionEntity(held, reviews.known(content));
        place(completion, held, asked);
        rows.keep(completion);
        // Of what was submitted before goals had identities of their own, the row's id is it: as everywhere where it is read.
        goals.identify(held.id());
        held.keepSought(content.sums().total().sought().amount());
        audit.record(asked.association, "application.completionAsked", asked.number, null, summary(asked.request));
        mail.asked(held, asked.number, asked.name, asked.due, asked.request.message(), false);
    }

    /**
     * Asks otherwise than before: another day, more places, other words. What has been asked for stays open.
     *
     * @throws InvalidInputException as {@link #ask}
     * @throws RefusedException when nothing is asked for any longer, or a place would be closed
     */
    @Permit(
            roles = {Role.PREPARER, Role.DIRECTOR},
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER})
    public void change(ApplicationId application, CompletionRequest request) {
        ApplicationEntity held = living(application);
        requireOutsider(held);
        CompletionEntity open = open(held);
        Completion former = completions.read(List.of(open)).getFirst();
        CompletionChecks.requireNothingLess(former.places(), request.places());
        Asked asked = asked(held, request);
        String before = summary(new CompletionRequest(former.places(), former.message(), former.due()));
        place(open, held, asked);
        audit.record(asked.association, "application.completionChanged", asked.number, before, summary(asked.request));
        mail.asked(held, asked.number, asked.name, asked.due, asked.request.message(), true);
    }

    /**
     * Asks no longer. What has been written by way of it is put back as the latest version has it.
     *
     * @param reason why, for those who were asked
     * @throws InvalidInputException at {@code reason}
     * @throws RefusedException when nothing is asked for any longer
     */
    @Permit(
            roles = {Role.PREPARER, Role.DIRECTOR},
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER})
    public void callOff(ApplicationId application, String reason) {
        ApplicationEntity held = living(application);
        requireOutsider(held);
        CompletionEntity open = open(held);
        String why = FreeText.required("reason", reason, CompletionChecks.LONGEST_PLACE_MESSAGE);
        Fixed latest = versions.latest(held.id()).orElseThrow(NotFoundException::new);
        Snapshot version = Snapshot.read(latest.snapshot());
        Actor caller = currentActor.get();
        Instant now = now();
        AssociationId association = new AssociationId(held.associationId());
        registry.register(
                association,
                new CaseId(latest.caseId()),
                texts.get(Texts.SWEDISH, "funding.paper.calledOff.title", version.value("grund.namn")),
                "application/pdf",
                renderer.toPdf(completionPapers.calledOff(version, caller.name(), now, why)));
        audit.record(association, "application.completionCalledOff", latest.caseNumber(), null, why);
        mail.noLongerAsked(held, latest.caseNumber(), version.value("grund.namn"));
        completions.endUnanswered(open, CompletionState.WITHDRAWN, caller.account().value(), now, why);
    }

    /** The version as it would come in now, for those who write it. */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN)
    @Transactional(readOnly = true)
    public Paper paper(ApplicationId application) {
        ApplicationEntity entity = applications.findById(application.value()).orElseThrow(NotFoundException::new);
        open(entity);
        ApplicationDraft content = reader.read(entity);
        Fixed latest = versions.latest(entity.id()).orElseThrow(NotFoundException::new);
        Snapshot next = NextVersion.of(Snapshot.read(latest.snapshot()), snapshots.of(content));
        return papers.of(next, content.form(), latest.number() + 1, clock.instant(), drafts.author(), null);
    }

    /** What the version that would come in now says otherwise than the latest, for those who write it. */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN)
    @Transactional(readOnly = true)
    public List<VersionDifference> differences(ApplicationId application) {
        ApplicationEntity entity = applications.findById(application.value()).orElseThrow(NotFoundException::new);
        open(entity);
        ApplicationDraft content = reader.read(entity);
        Snapshot before = Snapshot.read(
                versions.latest(entity.id()).orElseThrow(NotFoundException::new).snapshot());
        return PaperDifferences.between(
                papers.of(before, content.form(), null),
                papers.of(NextVersion.of(before, snapshots.of(content)), content.form(), null),
                papers.repeatingTables());
    }

    /**
     * Sends the completion in: a new version of the application, under the same diarienummer. Possible also after its day. All or
     * nothing.
     *
     * @param note what the applicant wants to say with it; needed where nothing has been changed
     * @throws InvalidInputException at {@code note}
     * @throws RefusedException when nothing is asked for any longer, something is missing, or the caller is not the owner
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN)
    public Receipt answer(ApplicationId application, String note) {
        ApplicationEntity held = living(application);
        CompletionEntity open = open(held);
        if (drafts.caller(held).kind() != ParticipantKind.OWNER) {
            throw RefusedException.because("funding.refused.notOwner");
        }
        String words = FreeText.checked("note", note.strip(), CompletionChecks.LONGEST_MESSAGE, drafts.declared(held));
        ApplicationDraft content = reader.read(held);
        GoalSetAssessment assessment = assessor.assess(content);
        int left = reviews.left(content, open, assessment).shortcomings().size();
        if (left > 0) {
            throw RefusedException.because("funding.refused.completionIncomplete", left);
        }
        Fixed latest = versions.latest(held.id()).orElseThrow(NotFoundException::new);
        Snapshot before = Snapshot.read(latest.snapshot());
        Snapshot next = NextVersion.of(before, snapshots.of(content, assessment));
        if (next.equals(before) && words.isEmpty()) {
            throw InvalidInputException.at("note", "funding.input.completion.unchanged");
        }
        return fix(held, open, latest, next, content, words);
    }

    private Receipt fix(
            ApplicationEntity held,
            CompletionEntity open,
            Fixed latest,
            Snapshot next,
            ApplicationDraft content,
            String note) {
        AssociationId association = content.association();
        CaseId caseId = new CaseId(latest.caseId());
        Instant now = now();
        int number = latest.number() + 1;
        String json = next.json();
        String checksum = Secrets.checksum(json.getBytes(StandardCharsets.UTF_8));
        UUID author = drafts.author();
        RegisteredDocument paper = registry.register(
                association,
                caseId,
                texts.get(Texts.SWEDISH, "funding.paper.version.title", content.name(), number),
                "application/pdf",
                renderer.toPdf(completionPapers.answer(papers.of(next, content.form(), number, now, author, checksum), note)));
        attachments.register(association, caseId, content.id());
        BigDecimal sought = next.sums().total().sought().amount();
        held.fixed(content.name(), content.lead().map(lead -> lead.id().value()).orElse(null), sought, now);
        // While the completion is still open: afterwards the database refuses.
        applications.saveAndFlush(held);
        versions.add(
                held,
                number,
                open.id(),
                paper.id().value(),
                next.memberName(next.value("parter.huvudman")),
                json,
                checksum,
                author,
                now);
        rows.letGo(open);
        AccountId askedBy = new AccountId(open.askedBy());
        open.end(CompletionState.ANSWERED, author, now, note);
        stored.saveAndFlush(open);
        audit.record(
                association, "application.completed", latest.caseNumber(), null, Integer.toString(number));
        events.publishEvent(new ApplicationCompleted(content.id(), association, latest.caseNumber(), number));
        mail.answered(held, latest.caseNumber(), content.name(), number, askedBy);
        return new Receipt(content.id(), latest.caseNumber(), now, checksum);
    }

    /** What is asked for, checked and registered. */
    private record Asked(
            AssociationId association,
            String number,
            String name,
            CompletionRequest request,
            LocalDate due,
            Instant at,
            DocumentId document) {}

    private Asked asked(ApplicationEntity held, CompletionRequest request) {
        Fixed latest = versions.latest(held.id()).orElseThrow(NotFoundException::new);
        Snapshot version = Snapshot.read(latest.snapshot());
        FormDefinition form = form(latest, version);
        CompletionRequest checked = checked(request, version, form);
        LocalDate due = checked.due();
        if (due == null) {
            throw InvalidInputException.at("due", "funding.input.completion.due");
        }
        Instant now = now();
        String name = version.value("grund.namn");
        AssociationId association = new AssociationId(held.associationId());
        RegisteredDocument paper = registry.register(
                association,
                new CaseId(latest.caseId()),
                texts.get(Texts.SWEDISH, "funding.paper.completion.title", name),
                "application/pdf",
                renderer.toPdf(
                        completionPapers.asked(version, form, checked, currentActor.get().name(), now)));
        return new Asked(association, latest.caseNumber(), name, checked, due, now, paper.id());
    }

    private void place(CompletionEntity completion, ApplicationEntity held, Asked asked) {
        completion.ask(
                Completions.toStored(held, asked.request.places()),
                asked.request.message(),
                asked.due,
                drafts.author(),
                asked.at,
                asked.document.value());
        stored.saveAndFlush(completion);
    }

    private CompletionRequest checked(CompletionRequest request, Snapshot version, FormDefinition form) {
        return CompletionChecks.checked(
                request, PlaceChoice.of(version, form), Set.of(), SwedishTime.today(clock));
    }

    private FormDefinition form(Fixed fixed, Snapshot version) {
        return forms.get(new AssociationId(fixed.association()), version.kind(), version.definition());
    }

    /** A submitted application that is neither decided nor taken back, held until the transaction ends. */
    private ApplicationEntity living(ApplicationId application) {
        ApplicationEntity held = drafts.hold(application);
        if (withdrawals.existsById(held.id())) {
            throw RefusedException.because("funding.refused.withdrawn");
        }
        if (decisions.isDecided(new AssociationId(held.associationId()), application)) {
            throw RefusedException.because("funding.refused.decided");
        }
        return held;
    }

    /** Who writes an application asks nobody to complete it. */
    private void requireOutsider(ApplicationEntity application) {
        if (drafts.writes(application)) {
            throw RefusedException.because("funding.refused.ownCompletion");
        }
    }

    private CompletionEntity open(ApplicationEntity application) {
        return completions
                .openEntity(application.id())
                .orElseThrow(() -> RefusedException.because("funding.refused.completionGone"));
    }

    private static String summary(CompletionRequest request) {
        return request.due() + " · " + request.places().size();
    }

    /** As exact as databases keep it: the receipt, the paper and the stored version tell the same time. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
