package se.stegvis.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Actor;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.audit.AuditTrail;
import se.stegvis.board.persistence.AgendaItemEntity;
import se.stegvis.board.persistence.AgendaItemRepository;
import se.stegvis.board.persistence.CaseFileEntity;
import se.stegvis.board.persistence.MeetingEntity;
import se.stegvis.board.persistence.RecusalEntity;
import se.stegvis.board.persistence.RecusalRepository;
import se.stegvis.board.policy.ServingOrder;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.RefusedException;

/** Jäv: declared by the person, tried by the board, recorded with all that happens. */
@GuardedService
@Transactional
public class RecusalService {

    private static final int LONGEST_GROUND = 2000;

    private final RecusalRepository stored;
    private final AgendaItemRepository items;
    private final Recusals recusals;
    private final Meetings meetings;
    private final MeetingReader reader;
    private final CaseFiles cases;
    private final BoardPeople people;
    private final AssociationDirectory associations;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;

    RecusalService(
            RecusalRepository stored,
            AgendaItemRepository items,
            Recusals recusals,
            Meetings meetings,
            MeetingReader reader,
            CaseFiles cases,
            BoardPeople people,
            AssociationDirectory associations,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock) {
        this.stored = stored;
        this.items = items;
        this.recusals = recusals;
        this.meetings = meetings;
        this.reader = reader;
        this.cases = cases;
        this.people = people;
        this.associations = associations;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The caller declares jäv on a case. From now on the caller gets none of its papers, proposal or vote.
     *
     * @throws se.stegvis.foundation.InvalidInputException at {@code ground}
     * @throws RefusedException when the case is decided
     */
    @Permit(roles = {Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE})
    public void declare(CaseFileId caseFile, String ground) {
        String checked = FreeText.required("ground", ground, LONGEST_GROUND);
        CaseFileEntity held = cases.hold(caseFile);
        if (held.settled()) {
            throw RefusedException.because("board.error.caseDecided");
        }
        save(
                new AssociationId(held.associationId()),
                caseFile.value(),
                null,
                checked,
                cases.application(caseFile).caseNumber());
    }

    /**
     * The caller declares jäv on an item, and thereby on the case it is about.
     *
     * @throws se.stegvis.foundation.InvalidInputException at {@code ground}
     * @throws RefusedException when the item is decided
     */
    @Permit(roles = {Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE})
    public void declare(AgendaItemId item, String ground) {
        String checked = FreeText.required("ground", ground, LONGEST_GROUND);
        AgendaItemEntity found = undecided(item);
        UUID caseFile = found.caseFileId();
        if (caseFile != null) {
            cases.hold(new CaseFileId(caseFile));
        }
        save(
                new AssociationId(found.associationId()),
                caseFile,
                caseFile == null ? found.id() : null,
                checked,
                found.title());
    }

    /** Where jäv might be asked about at the meeting: somebody of the board is tied to the application, and nothing is declared. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public List<SuggestedRecusal> suggested(MeetingId meeting) {
        MeetingEntity found = meetings.get(meeting);
        AssociationId association = new AssociationId(found.associationId());
        List<SuggestedRecusal> suggestions = new ArrayList<>();
        for (AgendaItemEntity item : items.findByMeetingIdOrderByPosition(found.id())) {
            UUID caseFile = item.caseFileId();
            if (caseFile == null || meetings.isDecided(item.id())) {
                continue;
            }
            Set<UUID> declared =
                    recusals.on(item).stream().map(RecusalEntity::accountId).collect(Collectors.toSet());
            Ties ties = cases.ties(new CaseFileId(caseFile));
            for (AccountId person : people.all(association).keySet()) {
                if (!declared.contains(person.value())) {
                    String name = people.name(person);
                    ties.of(person, name, associations.membersOf(association, person))
                            .map(tied -> new SuggestedRecusal(
                                    new AgendaItemId(item.id()),
                                    item.title(),
                                    person,
                                    name,
                                    tied.tie(),
                                    tied.through()
                                            .map(member -> associations.member(association, member).name())
                                            .orElse("")))
                            .ifPresent(suggestions::add);
                }
            }
        }
        return suggestions;
    }

    /**
     * The board has tried the jäv.
     *
     * @param accepted false when it is obviously without importance, so that the person takes part again
     */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void decide(AgendaItemId item, AccountId person, boolean accepted) {
        AgendaItemEntity found = atOpenMeeting(item);
        RecusalEntity recusal = recusalOf(found, person);
        RecusalState before = recusal.state();
        recusal.decide(accepted ? RecusalState.ACCEPTED : RecusalState.DISREGARDED, clock.instant());
        record(found, "recusal.decided", before.name(), recusal.state().name() + " " + people.name(person));
    }

    /** The person left the room for the item; who serves instead is recorded. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void left(AgendaItemId item, AccountId person) {
        AgendaItemEntity found = atOpenMeeting(item);
        RecusalEntity recusal = recusalOf(found, person);
        recusal.leave(clock.instant(), replacing(found, person));
        record(found, "recusal.left", null, people.name(person));
    }

    /** The person came back after the item. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void cameBack(AgendaItemId item, AccountId person) {
        AgendaItemEntity found = meetings.item(item);
        Meetings.requireOpen(meetings.hold(found));
        RecusalEntity recusal = recusalOf(found, person);
        if (recusal.leftAt() == null) {
            throw RefusedException.because("board.error.recusedNotLeft");
        }
        recusal.comeBack(clock.instant());
        record(found, "recusal.cameBack", null, people.name(person));
    }

    private @Nullable UUID replacing(AgendaItemEntity item, AccountId person) {
        MeetingEntity meeting = meetings.of(item);
        AssociationId association = new AssociationId(meeting.associationId());
        return ServingOrder.serve(
                        people.seats(association),
                        people.substitutes(association),
                        reader.present(meeting),
                        recusals.inForce(item))
                .stream()
                .filter(place -> place.inPlaceOf().filter(person::equals).isPresent())
                .map(place -> place.person().value())
                .findFirst()
                .orElse(null);
    }

    private AgendaItemEntity undecided(AgendaItemId item) {
        AgendaItemEntity found = meetings.item(item);
        MeetingEntity meeting = meetings.hold(found);
        if (meeting.state() == MeetingState.CLOSED) {
            throw RefusedException.because("board.error.meetingClosed");
        }
        if (meetings.isDecided(found.id())) {
            throw RefusedException.because("board.error.itemDecided");
        }
        return found;
    }

    private AgendaItemEntity atOpenMeeting(AgendaItemId item) {
        AgendaItemEntity found = undecided(item);
        Meetings.requireOpen(meetings.of(found));
        return found;
    }

    private RecusalEntity recusalOf(AgendaItemEntity item, AccountId person) {
        return recusals.on(item).stream()
                .filter(recusal -> recusal.accountId().equals(person.value()) && recusal.state().inForce())
                .findFirst()
                .orElseThrow(() -> RefusedException.because("board.error.noRecusal"));
    }

    private void save(
            AssociationId association, @Nullable UUID caseFile, @Nullable UUID item, String ground, String object) {
        Actor caller = currentActor.get();
        UUID about = caseFile == null ? item : caseFile;
        if (recusals.of(association, caller.account()).contains(about)) {
            throw RefusedException.because("board.error.alreadyRecused");
        }
        stored.save(new RecusalEntity(
                association.value(), caseFile, item, caller.account().value(), ground, clock.instant()));
        audit.record(association, "recusal.declared", object, null, caller.name());
    }

    private void record(AgendaItemEntity item, String action, @Nullable String before, String after) {
        audit.record(new AssociationId(item.associationId()), action, item.title(), before, after);
    }
}
