package se.stegvis.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Setting;
import se.stegvis.audit.AuditTrail;
import se.stegvis.board.persistence.MeetingEntity;
import se.stegvis.board.persistence.MeetingRepository;
import se.stegvis.board.persistence.SignatureEntity;
import se.stegvis.board.persistence.SignatureRepository;
import se.stegvis.document.Paper;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.registry.CaseId;
import se.stegvis.registry.DocumentId;
import se.stegvis.registry.RegisteredDocument;
import se.stegvis.registry.Registry;

/** Minutes: the meeting on paper, signed by who presided and a justerare, then fixed. */
@GuardedService
@Transactional
public class MinutesService {

    private final MeetingRepository stored;
    private final SignatureRepository signatures;
    private final Meetings meetings;
    private final MeetingReader reader;
    private final MinutesPaper papers;
    private final PaperRenderer renderer;
    private final Registry registry;
    private final BoardPeople people;
    private final AssociationDirectory associations;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;

    MinutesService(
            MeetingRepository stored,
            SignatureRepository signatures,
            Meetings meetings,
            MeetingReader reader,
            MinutesPaper papers,
            PaperRenderer renderer,
            Registry registry,
            BoardPeople people,
            AssociationDirectory associations,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock) {
        this.stored = stored;
        this.signatures = signatures;
        this.meetings = meetings;
        this.reader = reader;
        this.papers = papers;
        this.renderer = renderer;
        this.registry = registry;
        this.people = people;
        this.associations = associations;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The minutes as they stand. Items on which the caller is jävig are left out until the minutes are fixed and thereby public. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public Paper paper(MeetingId meeting) {
        MeetingEntity found = meetings.get(meeting);
        return papers.of(found, currentActor.get().account(), signed(found));
    }

    /** The minutes as PDF: the registered document once they are fixed. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public byte[] pdf(MeetingId meeting) {
        MeetingEntity found = meetings.get(meeting);
        UUID document = found.minutesDocumentId();
        if (document == null) {
            return renderer.toPdf(papers.of(found, currentActor.get().account(), signed(found)));
        }
        return registry.document(new AssociationId(found.associationId()), new DocumentId(document))
                .orElseThrow(NotFoundException::new)
                .content();
    }

    /** How far the minutes have come. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public MinutesStatus status(MeetingId meeting) {
        return statusOf(meetings.get(meeting));
    }

    /** Closed meetings whose minutes are not yet fixed, oldest first. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public List<MinutesStatus> unsigned(AssociationId association) {
        return stored.findByAssociationIdOrderByHeldOnDescStartsAtDesc(association.value()).stream()
                .filter(meeting -> meeting.state() == MeetingState.CLOSED && meeting.minutesDocumentId() == null)
                .map(this::statusOf)
                .sorted(Comparator.comparing(MinutesStatus::heldOn))
                .toList();
    }

    /** Chooses the justerare among those who were at the meeting, before anybody has signed. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void chooseAdjuster(MeetingId meeting, AccountId person) {
        MeetingEntity held = meetings.hold(meeting);
        if (held.state() != MeetingState.OPEN && held.state() != MeetingState.CLOSED) {
            throw RefusedException.because("board.error.meetingNotOpen");
        }
        if (!signatures.findByMeetingIdOrderBySignedAt(held.id()).isEmpty()) {
            throw RefusedException.because("board.error.alreadySigned");
        }
        if (person.value().equals(held.presidingId())) {
            throw RefusedException.because("board.error.adjusterPresides");
        }
        boolean wasThere = reader.attendance(held).stream()
                .anyMatch(attended -> attended.person().equals(person) && !attended.stays().isEmpty());
        if (!wasThere) {
            throw RefusedException.because("board.error.notPresent");
        }
        held.adjustBy(person.value());
        record(held, "minutes.adjusterChosen", people.name(person));
    }

    /**
     * The caller, who presided or is justerare, signs. With the second signature the minutes are registered and never change.
     *
     * @throws RefusedException when the meeting is not closed, or it is not for the caller to sign
     */
    @Permit(roles = {Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE})
    public void sign(MeetingId meeting) {
        MeetingEntity held = meetings.hold(meeting);
        if (held.state() != MeetingState.CLOSED) {
            throw RefusedException.because("board.error.meetingNotClosed");
        }
        if (held.adjusterId() == null) {
            throw RefusedException.because("board.error.noAdjuster");
        }
        AccountId caller = currentActor.get().account();
        if (!awaits(held, caller)) {
            throw RefusedException.because("board.error.notYoursToSign");
        }
        Instant now = clock.instant();
        signatures.saveAndFlush(new SignatureEntity(held.associationId(), held.id(), caller.value(), now));
        record(held, "minutes.signed", people.name(caller));
        if (signatures.findByMeetingIdOrderBySignedAt(held.id()).size() == 2) {
            fix(held);
        }
    }

    private void fix(MeetingEntity meeting) {
        AssociationId association = new AssociationId(meeting.associationId());
        CaseId caseId = new CaseId(java.util.Objects.requireNonNull(meeting.registeredCaseId()));
        Paper paper = papers.of(meeting, null, signed(meeting));
        RegisteredDocument registered =
                registry.register(association, caseId, paper.title(), "application/pdf", renderer.toPdf(paper));
        meeting.fix(caseId.value(), registered.id().value());
        record(meeting, "minutes.fixed", registered.checksum());
    }

    private boolean awaits(MeetingEntity meeting, AccountId person) {
        boolean named = person.value().equals(meeting.presidingId()) || person.value().equals(meeting.adjusterId());
        return named
                && signatures.findByMeetingIdOrderBySignedAt(meeting.id()).stream()
                        .noneMatch(signature -> signature.accountId().equals(person.value()));
    }

    private MinutesStatus statusOf(MeetingEntity meeting) {
        AssociationId association = new AssociationId(meeting.associationId());
        boolean fixed = meeting.minutesDocumentId() != null;
        int days = associations.number(association, Setting.ADJUSTMENT_DAYS);
        Optional<LocalDate> due = meeting.state() == MeetingState.CLOSED
                ? Optional.of(meeting.heldOn().plusDays(days))
                : Optional.empty();
        Optional<AccountId> adjuster = Optional.ofNullable(meeting.adjusterId()).map(AccountId::new);
        boolean overdue = !fixed && due.filter(SwedishTime.today(clock)::isAfter).isPresent();
        boolean signable = meeting.state() == MeetingState.CLOSED && adjuster.isPresent();
        return new MinutesStatus(
                new MeetingId(meeting.id()),
                meeting.heldOn(),
                adjuster,
                adjuster.map(people::name),
                due,
                overdue,
                signed(meeting),
                fixed,
                signable && awaits(meeting, currentActor.get().account()));
    }

    private List<MinutesStatus.Signature> signed(MeetingEntity meeting) {
        return signatures.findByMeetingIdOrderBySignedAt(meeting.id()).stream()
                .map(signature -> new MinutesStatus.Signature(
                        people.name(new AccountId(signature.accountId())), signature.signedAt()))
                .toList();
    }

    private void record(MeetingEntity meeting, String action, String after) {
        audit.record(
                new AssociationId(meeting.associationId()), action, meeting.heldOn().toString(), null, after);
    }
}
