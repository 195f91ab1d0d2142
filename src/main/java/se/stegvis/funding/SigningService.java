package se.stegvis.funding;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.Signature.Ended;
import se.stegvis.funding.Signature.Ending;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.funding.persistence.ApplicationSignatureEntity;
import se.stegvis.funding.persistence.ApplicationSignatureRepository;
import se.stegvis.funding.policy.Faults;

/**
 * The parties' signatures under an application. Whoever is in a draft on behalf of a party, as owner, co-author, contact, stand-in or
 * signatory, signs for that party after having said to have the mandate and shown anew who they are. Several may sign for one party;
 * one is enough.
 */
@GuardedService
@Transactional
public class SigningService {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_MANDATE = 300;

    private final DraftAccess drafts;
    private final ApplicationReader reader;
    private final Reviewer reviewer;
    private final ApplicationRepository applications;
    private final ParticipantRepository participants;
    private final ApplicationSignatureRepository signatures;
    private final Map<SigningMethod, SigningConfirmation> confirmations;
    private final ActorSource people;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    SigningService(
            DraftAccess drafts,
            ApplicationReader reader,
            Reviewer reviewer,
            ApplicationRepository applications,
            ParticipantRepository participants,
            ApplicationSignatureRepository signatures,
            List<SigningConfirmation> ways,
            ActorSource people,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.drafts = drafts;
        this.reader = reader;
        this.reviewer = reviewer;
        this.applications = applications;
        this.participants = participants;
        this.signatures = signatures;
        this.confirmations = new EnumMap<>(SigningMethod.class);
        ways.forEach(way -> confirmations.put(way.method(), way));
        this.people = people;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** Who has signed and who has not, and what one would sign now. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(readOnly = true)
    public SigningState state(ApplicationId application) {
        ApplicationDraft draft = read(application);
        List<ApplicationSignatureEntity> stored = signatures.findByApplicationIdOrderBySignedAtDesc(draft.id().value());
        Map<AccountId, String> names = people.names(stored.stream()
                .map(ApplicationSignatureEntity::endedBy)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet()));
        Set<MemberId> required =
                reviewer.signaturesRequired(draft).stream().map(Member::id).collect(Collectors.toSet());
        AccountId caller = new AccountId(drafts.author());
        List<SigningParty> parties = draft.parties().stream()
                .map(party -> party(draft, party, required.contains(party.id()), stored, names, caller))
                .toList();
        return new SigningState(parties, SignedContent.checksum(SignedContent.of(draft).json()));
    }

    /**
     * The very bytes that are signed, UTF-8 JSON, whose SHA-256 is the checksum: of a draft what one would sign now, of a submitted
     * application what was signed.
     *
     * @throws NotFoundException when nobody signed the application that was submitted
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
    public byte[] signedContent(ApplicationId application) {
        ApplicationDraft draft = read(application);
        String json = draft.state() == ApplicationState.DRAFT
                ? SignedContent.of(draft).json()
                : signatures
                        .findByApplicationIdAndStandingForIsNotNullOrderBySignedAt(draft.id().value())
                        .stream()
                        .map(ApplicationSignatureEntity::content)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether somebody has signed it, and the signature stands or stood when it was submitted. */
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
    public boolean isSigned(ApplicationId application) {
        return signatures.existsByApplicationIdAndStandingForIsNotNull(application.value());
    }

    /**
     * Sends the caller a code to sign with.
     *
     * @throws RefusedException when too many have been asked for of late, or the caller may not sign
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.READER_DRAFT, Standing.OWN})
    public void sendCode(ApplicationId application) {
        ApplicationDraft draft = read(application);
        if (draft.state() == ApplicationState.SUBMITTED) {
            throw RefusedException.because("funding.refused.submitted");
        }
        AccountId caller = new AccountId(drafts.author());
        if (rightOf(caller, draft).isEmpty()) {
            throw RefusedException.because("funding.refused.notSigner");
        }
        way(SigningMethod.MAIL_CODE)
                .begin(
                        draft.association(),
                        draft.id(),
                        caller,
                        draft.name().isEmpty() ? texts.get(Texts.SWEDISH, "funding.untitled") : draft.name());
    }

    /**
     * Signs for a party what the application says now.
     *
     * @throws InvalidInputException at {@code name}, {@code title}, {@code mandate}, {@code entitled} or {@code proof}
     * @throws RefusedException when the caller is not in the application for the party or has signed already, when the application has
     *     changed since it was read, when too many proofs have failed of late, or when it has been submitted
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.READER_DRAFT, Standing.OWN})
    public SigningState sign(ApplicationId application, NewSignature signature) {
        UUID caller = drafts.author();
        Faults faults = new Faults(Set.of());
        String name = required(faults, "name", signature.name(), LONGEST_NAME);
        String title = required(faults, "title", signature.title(), LONGEST_NAME);
        String mandate = required(faults, "mandate", signature.mandate(), LONGEST_MANDATE);
        if (!signature.entitled()) {
            faults.add("entitled", "funding.input.entitled");
        }
        if (signature.proof().isBlank()) {
            faults.add("proof", "funding.input.proof." + signature.method());
        }
        faults.throwIfAny();
        // Before the draft is held: slow on purpose, and it notes what failed in a transaction of its own.
        way(signature.method()).confirm(application, new AccountId(caller), signature.proof());
        ApplicationEntity draft = drafts.holdDraft(application);
        ApplicationDraft content = reader.read(draft);
        if (rightOf(new AccountId(caller), content).filter(signature.party()::equals).isEmpty()) {
            throw RefusedException.because("funding.refused.notSigner");
        }
        String json = SignedContent.of(content).json();
        String checksum = SignedContent.checksum(json);
        if (!checksum.equals(signature.seen())) {
            throw RefusedException.because("funding.refused.signChanged");
        }
        if (standing(draft).stream().anyMatch(each -> each.accountId().equals(caller))) {
            throw RefusedException.because("funding.refused.signedAlready");
        }
        signatures.saveAndFlush(new ApplicationSignatureEntity(
                draft,
                signature.party().value(),
                caller,
                name,
                title,
                mandate,
                signature.method(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                checksum,
                json));
        audit.record(
                content.association(),
                "application.signed",
                content.name(),
                null,
                name + ", " + Signatures.names(content).getOrDefault(signature.party(), ""));
        return state(application);
    }

    /**
     * Takes the caller's own signature back; nothing happens when there is none.
     *
     * @throws RefusedException when the application has been submitted
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.READER_DRAFT, Standing.OWN})
    public SigningState withdraw(ApplicationId application) {
        UUID caller = drafts.author();
        ApplicationEntity draft = drafts.holdDraft(application);
        standing(draft).stream().filter(each -> each.accountId().equals(caller)).forEach(each -> {
            each.end(Ending.WITHDRAWN, "", caller, clock.instant());
            audit.record(
                    new AssociationId(draft.associationId()), "signature.withdrawn", draft.title(), each.signerName(), null);
        });
        signatures.flush();
        return state(application);
    }

    private ApplicationDraft read(ApplicationId application) {
        return reader.read(applications.findById(application.value()).orElseThrow(NotFoundException::new));
    }

    private List<ApplicationSignatureEntity> standing(ApplicationEntity draft) {
        return signatures.findByApplicationIdAndStandingForIsNotNullOrderBySignedAt(draft.id());
    }

    private SigningConfirmation way(SigningMethod method) {
        return Objects.requireNonNull(confirmations.get(method), method::name);
    }

    private static Optional<MemberId> rightOf(AccountId person, ApplicationDraft draft) {
        return draft.participants().stream()
                .filter(each -> each.account().equals(person))
                .findFirst()
                .flatMap(each -> SigningRight.of(each, draft));
    }

    private static String required(Faults faults, String field, String text, int longest) {
        String checked = faults.text(field, text, longest);
        if (checked.isBlank()) {
            faults.add(field, "funding.input.signer." + field);
        }
        return checked;
    }

    private static SigningParty party(
            ApplicationDraft draft,
            Member party,
            boolean required,
            List<ApplicationSignatureEntity> stored,
            Map<AccountId, String> names,
            AccountId caller) {
        List<Participant> signers = draft.participants().stream()
                .filter(person -> SigningRight.of(person, draft).filter(party.id()::equals).isPresent())
                .sorted(Comparator.comparing(person -> person.kind() != ParticipantKind.SIGNATORY))
                .toList();
        List<Signature> own = stored.stream()
                .filter(signature -> signature.memberId().equals(party.id().value()))
                .map(signature -> signature(signature, party.name(), names))
                .sorted(Comparator.comparing(signature -> !signature.stands()))
                .toList();
        boolean maySign = draft.state() == ApplicationState.DRAFT
                && signers.stream().anyMatch(person -> person.account().equals(caller))
                && own.stream().noneMatch(signature -> signature.stands() && signature.signer().equals(caller));
        return new SigningParty(
                party.id(),
                party.name(),
                draft.lead().map(Member::id).filter(party.id()::equals).isPresent(),
                required,
                signers,
                own,
                maySign);
    }

    private static Signature signature(ApplicationSignatureEntity stored, String party, Map<AccountId, String> names) {
        Ending ending = stored.ending();
        var at = stored.endedAt();
        UUID by = stored.endedBy();
        return new Signature(
                new MemberId(stored.memberId()),
                party,
                new AccountId(stored.accountId()),
                stored.signerName(),
                stored.title(),
                stored.mandate(),
                stored.method(),
                stored.signedAt(),
                stored.checksum(),
                ending == null || at == null || by == null
                        ? Optional.empty()
                        : Optional.of(new Ended(
                                ending, at, names.getOrDefault(new AccountId(by), ""), Signatures.parts(stored))));
    }
}
