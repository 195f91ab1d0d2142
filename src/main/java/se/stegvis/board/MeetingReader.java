package se.stegvis.board;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.association.RoleGrant;
import se.stegvis.board.persistence.AgendaItemEntity;
import se.stegvis.board.persistence.AgendaItemRepository;
import se.stegvis.board.persistence.DecisionEntity;
import se.stegvis.board.persistence.DecisionRepository;
import se.stegvis.board.persistence.MeetingEntity;
import se.stegvis.board.persistence.RecusalEntity;
import se.stegvis.board.persistence.StayEntity;
import se.stegvis.board.persistence.StayRepository;
import se.stegvis.board.policy.Quorum;
import se.stegvis.board.policy.ServingOrder;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Verdict;
import se.stegvis.funding.SubmittedApplication;
import se.stegvis.registry.CaseId;
import se.stegvis.registry.Registry;

/** Puts together what is stored of a meeting. Asks nobody's leave, but hides what the given reader is jävig on. */
@Component
class MeetingReader {

    private final AgendaItemRepository items;
    private final StayRepository stays;
    private final DecisionRepository decisions;
    private final Recusals recusals;
    private final CaseFiles cases;
    private final BoardPeople people;
    private final AssociationDirectory associations;
    private final Registry registry;

    MeetingReader(
            AgendaItemRepository items,
            StayRepository stays,
            DecisionRepository decisions,
            Recusals recusals,
            CaseFiles cases,
            BoardPeople people,
            AssociationDirectory associations,
            Registry registry) {
        this.items = items;
        this.stays = stays;
        this.decisions = decisions;
        this.recusals = recusals;
        this.cases = cases;
        this.people = people;
        this.associations = associations;
        this.registry = registry;
    }

    /** @param reader whose jäv hides decisions; null where the result is for everybody, as in minutes that both have signed */
    Meeting read(MeetingEntity meeting, @Nullable AccountId reader) {
        AssociationId association = new AssociationId(meeting.associationId());
        UUID caseId = meeting.registeredCaseId();
        return new Meeting(
                new MeetingId(meeting.id()),
                association,
                meeting.heldOn(),
                meeting.startsAt(),
                meeting.place(),
                meeting.state(),
                Optional.ofNullable(caseId).map(id -> registry.get(association, new CaseId(id)).number()),
                Optional.ofNullable(meeting.presidingId()).map(AccountId::new),
                agenda(meeting, reader),
                attendance(meeting));
    }

    List<AgendaItem> agenda(MeetingEntity meeting, @Nullable AccountId reader) {
        List<AgendaItemEntity> all = items.findByMeetingIdOrderByPosition(meeting.id());
        Set<UUID> recusedOn = reader == null ? Set.of() : recusals.of(new AssociationId(meeting.associationId()), reader);
        boolean open = meeting.minutesDocumentId() != null;
        Map<UUID, DecisionEntity> decided = decisions(all);
        List<AgendaItem> agenda = new ArrayList<>();
        for (AgendaItemEntity item : all) {
            boolean recused = Recusals.covers(recusedOn, item);
            Optional<DecisionEntity> decision = Optional.ofNullable(decided.get(item.id()));
            Optional<CaseFileId> caseFile = Optional.ofNullable(item.caseFileId()).map(CaseFileId::new);
            Optional<SubmittedApplication> application = caseFile.map(cases::application);
            agenda.add(new AgendaItem(
                    new AgendaItemId(item.id()),
                    agenda.size() + 1,
                    item.title(),
                    recused && !open ? "" : item.itemText(),
                    caseFile,
                    application.map(SubmittedApplication::caseNumber),
                    application.map(SubmittedApplication::state),
                    recused,
                    decision.isPresent(),
                    decision.filter(made -> open || !recused).map(MeetingReader::toRecord),
                    recusals.on(item).stream().map(this::toRecusal).toList()));
        }
        return agenda;
    }

    Map<UUID, DecisionEntity> decisions(List<AgendaItemEntity> of) {
        Map<UUID, DecisionEntity> found = new HashMap<>();
        decisions
                .findByAgendaItemIdIn(of.stream().map(AgendaItemEntity::id).toList())
                .forEach(decision -> found.put(decision.agendaItemId(), decision));
        return found;
    }

    /** Everybody of the board as it is now, and those who were at the meeting and have left the board since. */
    List<Attendance> attendance(MeetingEntity meeting) {
        AssociationId association = new AssociationId(meeting.associationId());
        Map<AccountId, List<StayEntity>> byPerson = new LinkedHashMap<>();
        stays.findByMeetingIdOrderByArrivedAt(meeting.id())
                .forEach(stay -> byPerson
                        .computeIfAbsent(new AccountId(stay.accountId()), person -> new ArrayList<>())
                        .add(stay));
        Map<AccountId, RoleGrant> board = people.all(association);
        Map<MemberId, Member> members = associations.membersById(association);
        Set<AccountId> everybody = new java.util.LinkedHashSet<>(board.keySet());
        everybody.addAll(byPerson.keySet());
        Map<AccountId, String> names = people.names(everybody);
        return everybody.stream()
                .map(person -> {
                    RoleGrant grant = board.get(person);
                    List<StayEntity> own = byPerson.getOrDefault(person, List.of());
                    Member member = grant == null || grant.member() == null ? null : members.get(grant.member());
                    return new Attendance(
                            person,
                            names.getOrDefault(person, ""),
                            grant == null ? Role.SUBSTITUTE : grant.role(),
                            member == null ? "" : member.name(),
                            own.stream().anyMatch(stay -> stay.leftAt() == null),
                            own.stream().map(MeetingReader::toStay).toList());
                })
                .toList();
    }

    Set<AccountId> present(MeetingEntity meeting) {
        return stays.findByMeetingIdOrderByArrivedAt(meeting.id()).stream()
                .filter(stay -> stay.leftAt() == null)
                .map(stay -> new AccountId(stay.accountId()))
                .collect(Collectors.toSet());
    }

    ServingBoard serving(MeetingEntity meeting, AgendaItemEntity item) {
        AssociationId association = new AssociationId(meeting.associationId());
        List<AccountId> seats = people.seats(association);
        List<ServingOrder.Place> places = ServingOrder.serve(
                seats, people.substitutes(association), present(meeting), recusals.inForce(item));
        List<ServingBoard.Server> serving = places.stream()
                .map(place -> new ServingBoard.Server(
                        place.person(),
                        people.name(place.person()),
                        place.inPlaceOf().map(people::name).orElse(null)))
                .toList();
        return new ServingBoard(
                seats.size(), serving, Quorum.check(seats.size(), serving.size()) instanceof Verdict.Allowance);
    }

    static DecisionRecord toRecord(DecisionEntity decision) {
        Stored.Content content = Stored.content(decision.content());
        return new DecisionRecord(
                decision.paragraph(),
                decision.outcome(),
                Optional.ofNullable(decision.applicationVersion()),
                Stored.kronor(content.amounts()),
                content.conditions(),
                content.text(),
                content.proposals(),
                content.presiding(),
                content.tookPart().stream().map(Stored.Participant::name).toList(),
                content.votes(),
                content.reservations(),
                decision.decidedAt());
    }

    private Recusal toRecusal(RecusalEntity recusal) {
        return new Recusal(
                new AccountId(recusal.accountId()),
                people.name(new AccountId(recusal.accountId())),
                recusal.ground(),
                recusal.state(),
                recusal.declaredAt(),
                Optional.ofNullable(recusal.decidedAt()),
                Optional.ofNullable(recusal.leftAt()),
                Optional.ofNullable(recusal.replacedBy()).map(AccountId::new).map(people::name),
                Optional.ofNullable(recusal.cameBackAt()));
    }

    private static Attendance.Stay toStay(StayEntity stay) {
        return new Attendance.Stay(
                LocalTime.ofInstant(stay.arrivedAt(), SwedishTime.ZONE),
                Optional.ofNullable(stay.leftAt()).map(at -> LocalTime.ofInstant(at, SwedishTime.ZONE)));
    }
}
