package se.stegvis.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.audit.AuditTrail;
import se.stegvis.board.persistence.AgendaItemEntity;
import se.stegvis.board.persistence.AgendaItemRepository;
import se.stegvis.board.persistence.MeetingEntity;
import se.stegvis.board.persistence.MeetingRepository;
import se.stegvis.board.persistence.StayEntity;
import se.stegvis.board.persistence.StayRepository;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.SubmittedApplication;

/** Meetings of the board: agenda, kallelse, who is there. */
@GuardedService
@Transactional
public class MeetingService {

    private final MeetingRepository stored;
    private final AgendaItemRepository items;
    private final StayRepository stays;
    private final Meetings meetings;
    private final MeetingReader reader;
    private final Summons summons;
    private final Recusals recusals;
    private final CaseFiles cases;
    private final BoardPeople people;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;

    MeetingService(
            MeetingRepository stored,
            AgendaItemRepository items,
            StayRepository stays,
            Meetings meetings,
            MeetingReader reader,
            Summons summons,
            Recusals recusals,
            CaseFiles cases,
            BoardPeople people,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock) {
        this.stored = stored;
        this.items = items;
        this.stays = stays;
        this.meetings = meetings;
        this.reader = reader;
        this.summons = summons;
        this.recusals = recusals;
        this.cases = cases;
        this.people = people;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** All meetings, latest first. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public List<MeetingLine> list(AssociationId association) {
        List<MeetingEntity> all = stored.findByAssociationIdOrderByHeldOnDescStartsAtDesc(association.value());
        Map<UUID, Integer> counts = new HashMap<>();
        items.findByMeetingIdIn(all.stream().map(MeetingEntity::id).toList())
                .forEach(item -> counts.merge(item.meetingId(), 1, Integer::sum));
        return all.stream()
                .map(meeting -> new MeetingLine(
                        new MeetingId(meeting.id()),
                        meeting.heldOn(),
                        meeting.startsAt(),
                        meeting.place(),
                        meeting.state(),
                        counts.getOrDefault(meeting.id(), 0),
                        meeting.minutesDocumentId() != null))
                .toList();
    }

    /** A meeting as the caller may see it. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public Meeting look(MeetingId meeting) {
        return reader.read(meetings.get(meeting), currentActor.get().account());
    }

    /**
     * Plans a meeting.
     *
     * @throws InvalidInputException at {@code date}, {@code time} or {@code place}
     */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public MeetingId plan(AssociationId association, MeetingDetails details) {
        MeetingEntity meeting = new MeetingEntity(association.value());
        describe(meeting, details);
        MeetingEntity saved = stored.save(meeting);
        audit.record(association, "meeting.planned", saved.heldOn().toString(), null, describe(saved));
        return new MeetingId(saved.id());
    }

    /** Changes date, time or place before the kallelse has gone out. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void change(MeetingId meeting, MeetingDetails details) {
        MeetingEntity held = meetings.hold(meeting);
        if (held.state() != MeetingState.PLANNED) {
            throw RefusedException.because("board.error.alreadySummoned");
        }
        String before = describe(held);
        describe(held, details);
        record(held, "meeting.changed", before, describe(held));
    }

    /**
     * Puts an application on the agenda, last.
     *
     * @throws RefusedException when it is decided, taken back, or already on an agenda that is not dealt with
     */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public AgendaItemId addCase(MeetingId meeting, CaseFileId caseFile) {
        MeetingEntity held = notClosed(meeting);
        SubmittedApplication application = cases.application(caseFile);
        if (!application.association().value().equals(held.associationId())) {
            throw new NotFoundException();
        }
        CaseFiles.requireOpen(cases.hold(caseFile));
        for (AgendaItemEntity other : items.findByCaseFileId(caseFile.value())) {
            boolean waits = !meetings.isDecided(other.id()) && meetings.of(other).state() != MeetingState.CLOSED;
            if (waits || other.meetingId().equals(held.id())) {
                throw RefusedException.because("board.error.alreadyOnAgenda");
            }
        }
        return add(held, caseFile.value(), application.name(), "");
    }

    /** Puts another item on the agenda, last. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public AgendaItemId addText(MeetingId meeting, String title, String text) {
        String checkedTitle = FreeText.required("title", title, 300);
        String checkedText = FreeText.checked("text", text, Amounts.LONGEST_TEXT);
        return add(notClosed(meeting), null, checkedTitle, checkedText);
    }

    /** Takes an item off the agenda, unless it is decided or somebody is jävig on it alone. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void remove(AgendaItemId item) {
        AgendaItemEntity found = meetings.item(item);
        MeetingEntity held = notClosed(new MeetingId(found.meetingId()));
        if (meetings.isDecided(found.id())) {
            throw RefusedException.because("board.error.itemDecided");
        }
        if (found.caseFileId() == null && !recusals.on(found).isEmpty()) {
            throw RefusedException.because("board.error.itemHasRecusal");
        }
        items.delete(found);
        record(held, "meeting.itemRemoved", found.title(), null);
    }

    /** Moves an item one step up or down; at the end of the list nothing happens. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void move(AgendaItemId item, boolean up) {
        AgendaItemEntity found = meetings.item(item);
        notClosed(new MeetingId(found.meetingId()));
        List<AgendaItemEntity> all = new ArrayList<>(items.findByMeetingIdOrderByPosition(found.meetingId()));
        int index = all.indexOf(found);
        int other = up ? index - 1 : index + 1;
        if (other >= 0 && other < all.size()) {
            int position = found.position();
            found.stand(all.get(other).position());
            all.get(other).stand(position);
        }
    }

    /** Sends the kallelse to everybody of the board, ersättare included, and registers it under a case of its own. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void summon(MeetingId meeting) {
        MeetingEntity held = meetings.hold(meeting);
        if (held.state() != MeetingState.PLANNED) {
            throw RefusedException.because("board.error.alreadySummoned");
        }
        if (items.findByMeetingIdOrderByPosition(held.id()).isEmpty()) {
            throw RefusedException.because("board.error.emptyAgenda");
        }
        summons.send(held);
        record(held, "meeting.summoned", null, describe(held));
    }

    /** The kallelse as it went out, or as it would look now, as PDF. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public byte[] summons(MeetingId meeting) {
        return summons.pdf(meetings.get(meeting));
    }

    /** Opens the meeting: from now on attendance and decisions are recorded. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void open(MeetingId meeting) {
        MeetingEntity held = meetings.hold(meeting);
        if (held.state() != MeetingState.SUMMONED) {
            throw RefusedException.because(
                    held.state() == MeetingState.PLANNED ? "board.error.notSummoned" : "board.error.alreadyOpened");
        }
        AssociationId association = new AssociationId(held.associationId());
        held.open(people.chair(association).map(AccountId::value).orElse(null));
        record(held, "meeting.opened", null, null);
    }

    /** Chooses who presides instead of ordföranden; must be somebody who is there. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void preside(MeetingId meeting, AccountId person) {
        MeetingEntity held = opened(meeting);
        if (!reader.present(held).contains(person)) {
            throw RefusedException.because("board.error.notPresent");
        }
        held.preside(person.value());
        record(held, "meeting.presiding", null, people.name(person));
    }

    /**
     * Somebody came into the room.
     *
     * @param at null for now
     */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void arrived(MeetingId meeting, AccountId person, @Nullable LocalTime at) {
        MeetingEntity held = opened(meeting);
        if (!people.isOnBoard(new AssociationId(held.associationId()), person)) {
            throw RefusedException.because("board.error.notOnBoard");
        }
        Instant arrived = at(held, at);
        for (StayEntity stay : staysOf(held, person)) {
            Instant left = stay.leftAt();
            if (left == null) {
                throw RefusedException.because("board.error.alreadyPresent");
            }
            if (arrived.isBefore(left)) {
                throw InvalidInputException.at("at", "board.error.arrivedBeforeLeft");
            }
        }
        stays.save(new StayEntity(held.associationId(), held.id(), person.value(), arrived));
        record(held, "meeting.arrived", null, people.name(person) + " " + SwedishTime.clock(arrived));
    }

    /**
     * Somebody left the room.
     *
     * @param at null for now
     */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void left(MeetingId meeting, AccountId person, @Nullable LocalTime at) {
        MeetingEntity held = opened(meeting);
        StayEntity stay = staysOf(held, person).stream()
                .filter(open -> open.leftAt() == null)
                .findFirst()
                .orElseThrow(() -> RefusedException.because("board.error.notPresent"));
        Instant left = at(held, at);
        if (left.isBefore(stay.arrivedAt())) {
            throw InvalidInputException.at("at", "board.error.leftBeforeArrived");
        }
        stay.leave(left);
        record(held, "meeting.left", null, people.name(person) + " " + SwedishTime.clock(left));
    }

    /** Who serves on the item if it were decided now. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public ServingBoard serving(AgendaItemId item) {
        AgendaItemEntity found = meetings.item(item);
        return reader.serving(meetings.of(found), found);
    }

    /**
     * Closes the meeting. Items left undecided can be put on a later agenda.
     *
     * @throws RefusedException when nobody presides, since then nobody could sign the minutes
     */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void close(MeetingId meeting) {
        MeetingEntity held = opened(meeting);
        if (held.presidingId() == null) {
            throw RefusedException.because("board.error.presidingMissing");
        }
        Instant now = clock.instant();
        stays.findByMeetingIdOrderByArrivedAt(held.id()).stream()
                .filter(stay -> stay.leftAt() == null)
                .forEach(stay -> stay.leave(now.isBefore(stay.arrivedAt()) ? stay.arrivedAt() : now));
        held.close(now);
        record(held, "meeting.closed", null, null);
    }

    private AgendaItemId add(MeetingEntity meeting, @Nullable UUID caseFile, String title, String text) {
        List<AgendaItemEntity> all = items.findByMeetingIdOrderByPosition(meeting.id());
        int last = all.isEmpty() ? 0 : all.getLast().position();
        AgendaItemEntity saved = items.save(
                new AgendaItemEntity(meeting.associationId(), meeting.id(), last + 1, caseFile, title, text));
        record(meeting, "meeting.itemAdded", null, title);
        return new AgendaItemId(saved.id());
    }

    private MeetingEntity notClosed(MeetingId meeting) {
        MeetingEntity held = meetings.hold(meeting);
        if (held.state() == MeetingState.CLOSED) {
            throw RefusedException.because("board.error.meetingClosed");
        }
        return held;
    }

    private MeetingEntity opened(MeetingId meeting) {
        MeetingEntity held = meetings.hold(meeting);
        Meetings.requireOpen(held);
        return held;
    }

    private List<StayEntity> staysOf(MeetingEntity meeting, AccountId person) {
        return stays.findByMeetingIdOrderByArrivedAt(meeting.id()).stream()
                .filter(stay -> stay.accountId().equals(person.value()))
                .toList();
    }

    private Instant at(MeetingEntity meeting, @Nullable LocalTime time) {
        return time == null ? clock.instant() : meeting.heldOn().atTime(time).atZone(SwedishTime.ZONE).toInstant();
    }

    private void record(MeetingEntity meeting, String action, @Nullable String before, @Nullable String after) {
        audit.record(
                new AssociationId(meeting.associationId()), action, meeting.heldOn().toString(), before, after);
    }

    private static String describe(MeetingEntity meeting) {
        return meeting.heldOn() + " " + meeting.startsAt() + " " + meeting.place();
    }

    private static void describe(MeetingEntity meeting, MeetingDetails details) {
        List<InvalidInputException.Fault> faults = new ArrayList<>();
        LocalDate date = details.date();
        LocalTime time = details.time();
        if (date == null || date.getYear() < 2000 || date.getYear() > 2200) {
            faults.add(new InvalidInputException.Fault("date", Message.of("board.error.dateMissing")));
        }
        if (time == null) {
            faults.add(new InvalidInputException.Fault("time", Message.of("board.error.timeMissing")));
        }
        if (details.place().isBlank()) {
            faults.add(new InvalidInputException.Fault("place", Message.of("board.error.placeMissing")));
        }
        if (!faults.isEmpty() || date == null || time == null) {
            throw new InvalidInputException(faults);
        }
        meeting.describe(date, time, FreeText.required("place", details.place(), 200));
    }
}
