package se.stegvis.funding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.document.Paper;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.persistence.CompletionEntity;
import se.stegvis.funding.persistence.FixedVersions;
import se.stegvis.funding.persistence.FixedVersions.Fixed;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.funding.persistence.WithdrawalRepository;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.registry.CaseId;
import se.stegvis.registry.DocumentId;
import se.stegvis.registry.RegisteredDocument;
import se.stegvis.registry.Registry;

/** The versions of submitted applications, as everybody with a role in the förbund reads them. */
@GuardedService
@Transactional(readOnly = true)
public class VersionService {

    private final FixedVersions versions;
    private final Completions completions;
    private final WithdrawalRepository withdrawals;
    private final ParticipantRepository participants;
    private final FormVersions forms;
    private final ApplicationPaper papers;
    private final Decisions decisions;
    private final Registry registry;
    private final AssociationDirectory directory;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;

    VersionService(
            FixedVersions versions,
            Completions completions,
            WithdrawalRepository withdrawals,
            ParticipantRepository participants,
            FormVersions forms,
            ApplicationPaper papers,
            Decisions decisions,
            Registry registry,
            AssociationDirectory directory,
            AccountDirectory accounts,
            CurrentActor currentActor) {
        this.versions = versions;
        this.completions = completions;
        this.withdrawals = withdrawals;
        this.participants = participants;
        this.forms = forms;
        this.papers = papers;
        this.decisions = decisions;
        this.registry = registry;
        this.directory = directory;
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    /** What there is about a submitted application; empty of a draft, for those who are in it. */
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
    public Optional<SubmittedFile> file(ApplicationId application) {
        return versions.latest(application.value()).map(this::file);
    }

    /** A version to read, as {@link se.stegvis.document.PaperRenderer} draws it. */
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
    public Paper paper(ApplicationId application, int number) {
        return paper(get(application, number));
    }

    /** The registered PDF of a version. */
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
    public RegisteredDocument document(ApplicationId application, int number) {
        Fixed fixed = get(application, number);
        return registry.document(new AssociationId(fixed.association()), new DocumentId(fixed.document()))
                .orElseThrow(NotFoundException::new);
    }

    /** What a version says otherwise than the one before it, in the order of the form; nothing of the first. */
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
    public List<VersionDifference> differences(ApplicationId application, int number) {
        Fixed later = get(application, number);
        return number == 1
                ? List.of()
                : PaperDifferences.between(
                        plain(get(application, number - 1)), plain(later), papers.repeatingTables());
    }

    /** The files of a version. */
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
    public List<FixedFile> files(ApplicationId application, int number) {
        return files(Snapshot.read(get(application, number).snapshot()));
    }

    /**
     * A file of a version, to the byte as it was when the version came in.
     *
     * @param checksum as {@link FixedFile} has it
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
    public AttachedFile download(ApplicationId application, int number, String checksum) {
        Fixed fixed = get(application, number);
        Snapshot.AttachmentLine line = Snapshot.read(fixed.snapshot()).attachments().stream()
                .filter(file -> file.checksum().equals(checksum))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        RegisteredDocument kept = registry.document(
                        new AssociationId(fixed.association()), new CaseId(fixed.caseId()), checksum)
                .orElseThrow(NotFoundException::new);
        return new AttachedFile(line.name(), line.type().mediaType(), kept.content());
    }

    /**
     * The registered paper of a completion that was asked for.
     *
     * @throws NotFoundException when it belongs to no completion of the application
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
    public RegisteredDocument asked(ApplicationId application, DocumentId document) {
        CompletionEntity completion = completions.of(application.value()).stream()
                .filter(each -> each.documentId().equals(document.value()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return registry.document(new AssociationId(completion.associationId()), document)
                .orElseThrow(NotFoundException::new);
    }

    private Fixed get(ApplicationId application, int number) {
        return versions.get(application.value(), number).orElseThrow(NotFoundException::new);
    }

    private Paper paper(Fixed fixed) {
        Snapshot version = Snapshot.read(fixed.snapshot());
        return papers.of(version, form(fixed, version), fixed.number(), fixed.fixedAt(), fixed.fixedBy(), fixed.checksum());
    }

    private Paper plain(Fixed fixed) {
        Snapshot version = Snapshot.read(fixed.snapshot());
        return papers.of(version, form(fixed, version), null);
    }

    private FormDefinition form(Fixed fixed, Snapshot version) {
        return forms.get(new AssociationId(fixed.association()), version.kind(), version.definition());
    }

    private SubmittedFile file(Fixed latest) {
        UUID id = latest.application();
        AssociationId association = new AssociationId(latest.association());
        Snapshot version = Snapshot.read(latest.snapshot());
        FormDefinition form = form(latest, version);
        List<CompletionEntity> asked = completions.of(id);
        Map<UUID, String> notes = new HashMap<>();
        asked.forEach(each -> notes.put(each.id(), each.endNote()));
        List<Fixed> all = versions.all(id);
        var withdrawal = withdrawals.findById(id);
        Set<AccountId> people = new HashSet<>();
        all.forEach(each -> people.add(new AccountId(each.fixedBy())));
        withdrawal.ifPresent(each -> people.add(new AccountId(each.withdrawnBy())));
        Map<AccountId, String> names = accounts.names(people);
        AccountId caller = currentActor.get().account();
        Set<Role> roles = directory.rolesOf(caller, association);
        Optional<ParticipantKind> own = participants.findByApplicationIdAndAccountId(id, caller.value())
                .map(ParticipantEntity::kind);
        boolean decided = decisions.isDecided(association, new ApplicationId(id));
        boolean alive = !decided && withdrawal.isEmpty();
        boolean open = latest.completionDue() != null;
        boolean writes = own.filter(ParticipantKind::writes).isPresent();
        boolean owner = own.equals(Optional.of(ParticipantKind.OWNER));
        return new SubmittedFile(
                new ApplicationId(id),
                association,
                version.kind(),
                version.value("grund.namn"),
                latest.caseNumber(),
                latest.receivedAt(),
                all.stream()
                        .map(each -> new ApplicationVersion(
                                each.number(),
                                each.fixedAt(),
                                names.getOrDefault(new AccountId(each.fixedBy()), ""),
                                each.checksum(),
                                each.completion() == null ? "" : notes.getOrDefault(Objects.requireNonNull(each.completion()), "")))
                        .toList(),
                files(version),
                completions.read(asked),
                PlaceChoice.of(version, form),
                form,
                withdrawal.map(each -> new Withdrawal(
                        each.withdrawnAt(), names.getOrDefault(new AccountId(each.withdrawnBy()), ""), each.reason())),
                decided,
                alive && !writes && (roles.contains(Role.PREPARER) || roles.contains(Role.DIRECTOR)),
                alive && open && writes,
                alive && open && owner,
                alive && owner);
    }

    private static List<FixedFile> files(Snapshot version) {
        return version.attachments().stream()
                .map(file -> new FixedFile(file.name(), file.type(), file.size(), file.description(), file.checksum()))
                .toList();
    }
}
