package se.stegvis.board;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Setting;
import se.stegvis.audit.AuditTrail;
import se.stegvis.board.persistence.AgendaItemEntity;
import se.stegvis.board.persistence.CaseFileEntity;
import se.stegvis.board.persistence.DecisionEntity;
import se.stegvis.board.persistence.DecisionRepository;
import se.stegvis.board.persistence.GrantedAmounts;
import se.stegvis.board.persistence.MeetingEntity;
import se.stegvis.board.policy.Majority;
import se.stegvis.board.policy.Quorum;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.SubmittedApplication;
import se.stegvis.registry.Registry;

/** Decides items while the board sits. */
@GuardedService
@Transactional
public class DecisionService {

    /** The number series of § numbers. */
    static final String PARAGRAPHS = "PROTOKOLL";

    private static final int LONGEST_PROPOSAL = 2000;

    private final DecisionRepository decisions;
    private final GrantedAmounts granted;
    private final Meetings meetings;
    private final MeetingReader reader;
    private final CaseFiles cases;
    private final DecisionMail mail;
    private final Registry registry;
    private final AssociationDirectory associations;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionService(
            DecisionRepository decisions,
            GrantedAmounts granted,
            Meetings meetings,
            MeetingReader reader,
            CaseFiles cases,
            DecisionMail mail,
            Registry registry,
            AssociationDirectory associations,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.decisions = decisions;
        this.granted = granted;
        this.meetings = meetings;
        this.reader = reader;
        this.cases = cases;
        this.mail = mail;
        this.registry = registry;
        this.associations = associations;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records the board's decision, once and for ever, under the next § number. A grant is announced to other modules; whoever
     * sent the application is told.
     *
     * @throws InvalidInputException naming each field that is missing or makes no sense
     * @throws RefusedException when the meeting is not open, the item is decided, too few serve, somebody votes who does not
     *     serve, the application has been taken back, or the votes do not carry the decision
     */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public DecisionRecord decide(AgendaItemId item, NewDecision decision) {
        AgendaItemEntity found = meetings.item(item);
        MeetingEntity meeting = meetings.hold(found);
        Meetings.requireOpen(meeting);
        if (meetings.isDecided(found.id())) {
            throw RefusedException.because("board.error.itemDecided");
        }
        Optional<SubmittedApplication> application = application(found, decision.outcome());
        SortedMap<Integer, Kronor> amounts = application
                .map(about -> Amounts.checked(decision.outcome(), decision.amounts(), decision.conditions(), about))
                .orElseGet(java.util.TreeMap::new);
        Stored.Content content = content(meeting, found, decision, amounts);
        UUID settled = application.isPresent() && decision.outcome().settles() ? settle(found) : null;
        DecisionEntity saved = save(
                meeting,
                found,
                decision.outcome(),
                settled,
                application.map(about -> about.state().version()).orElse(null),
                content);
        granted.add(meeting.associationId(), found.id(), Stored.plain(amounts));
        String name = "§ " + saved.paragraph() + ", " + meeting.heldOn();
        AssociationId association = new AssociationId(meeting.associationId());
        audit.record(association, "decision.made", name + " " + found.title(), null, summary(decision.outcome(), amounts));
        application.ifPresent(about -> {
            if (decision.outcome().grants()) {
                events.publishEvent(new ApplicationGranted(about.id(), association, amounts, content.conditions(), name));
            }
            mail.tell(about, decision.outcome(), amounts, content, name);
        });
        return MeetingReader.toRecord(saved);
    }

    private Optional<SubmittedApplication> application(AgendaItemEntity item, Outcome outcome) {
        UUID caseFile = item.caseFileId();
        if ((caseFile == null) != (outcome == Outcome.RESOLVED)) {
            throw InvalidInputException.at("outcome", "board.error.outcome");
        }
        if (caseFile == null) {
            return Optional.empty();
        }
        // The application before its case: who takes an application back holds them in that order.
        SubmittedApplication application = cases.toDecide(new CaseFileId(caseFile), outcome.settles());
        // Held while votes are counted: nobody becomes jävig between the count and the decision.
        cases.hold(new CaseFileId(caseFile));
        return Optional.of(application);
    }

    private Stored.Content content(
            MeetingEntity meeting, AgendaItemEntity item, NewDecision decision, SortedMap<Integer, Kronor> amounts) {
        ServingBoard board = reader.serving(meeting, item);
        Set<AccountId> serving =
                board.serving().stream().map(ServingBoard.Server::person).collect(Collectors.toCollection(LinkedHashSet::new));
        Quorum.check(board.seats(), serving.size()).orThrow();
        AccountId presiding = presiding(meeting, decision, serving);
        Map<AccountId, Vote> votes = decision.votes();
        Majority.onlyServingVote(serving, votes.keySet()).orThrow();
        Majority.onlyServingVote(serving, decision.reservations().keySet()).orThrow();
        if (!votes.isEmpty()) {
            Majority.everybodyServingVotes(serving, votes.keySet()).orThrow();
            Majority.carries(votes, presiding).orThrow();
        }
        boolean textNeeded = !decision.outcome().grants();
        String text = textNeeded
                ? FreeText.required("text", decision.text(), Amounts.LONGEST_TEXT)
                : FreeText.checked("text", decision.text(), Amounts.LONGEST_TEXT);
        String conditions = decision.outcome() == Outcome.GRANT_WITH_CONDITIONS
                ? FreeText.required("conditions", decision.conditions(), Amounts.LONGEST_TEXT)
                : "";
        List<String> proposals = new ArrayList<>();
        for (String proposal : decision.proposals()) {
            proposals.add(FreeText.required("proposals", proposal, LONGEST_PROPOSAL));
        }
        List<DecisionRecord.Ballot> ballots = new ArrayList<>();
        List<DecisionRecord.Reservation> reservations = new ArrayList<>();
        List<Stored.Participant> tookPart = new ArrayList<>();
        for (ServingBoard.Server server : board.serving()) {
            tookPart.add(new Stored.Participant(server.person().value(), server.name()));
            Vote vote = votes.get(server.person());
            if (vote != null) {
                ballots.add(new DecisionRecord.Ballot(server.name(), vote));
            }
            String reservation = decision.reservations().get(server.person());
            if (reservation != null) {
                reservations.add(new DecisionRecord.Reservation(
                        server.name(), FreeText.checked("reservations", reservation, LONGEST_PROPOSAL)));
            }
        }
        String leader = board.of(presiding).map(ServingBoard.Server::name).orElse("");
        return new Stored.Content(
                Stored.plain(amounts), conditions, text, proposals, leader, tookPart, ballots, reservations);
    }

    private static AccountId presiding(MeetingEntity meeting, NewDecision decision, Set<AccountId> serving) {
        AccountId chosen = decision.presiding();
        UUID ofMeeting = meeting.presidingId();
        if (chosen == null && ofMeeting != null) {
            chosen = new AccountId(ofMeeting);
        }
        if (chosen == null || !serving.contains(chosen)) {
            throw InvalidInputException.at("presiding", "board.error.presidingNotServing");
        }
        return chosen;
    }

    private UUID settle(AgendaItemEntity item) {
        CaseFileEntity held = cases.hold(new CaseFileId(java.util.Objects.requireNonNull(item.caseFileId())));
        if (held.settled()) {
            throw RefusedException.because("board.error.caseDecided");
        }
        held.settle();
        return held.id();
    }

    private DecisionEntity save(
            MeetingEntity meeting,
            AgendaItemEntity item,
            Outcome outcome,
            @Nullable UUID settled,
            @Nullable Integer version,
            Stored.Content content) {
        AssociationId association = new AssociationId(meeting.associationId());
        boolean yearly = associations.setting(association, Setting.PARAGRAPH_NUMBERING).equals("YEARLY");
        int year = yearly ? meeting.heldOn().getYear() : 0;
        int paragraph = registry.nextNumber(association, PARAGRAPHS, year);
        Instant now = clock.instant();
        return decisions.saveAndFlush(new DecisionEntity(
                item.id(), meeting.associationId(), settled, year, paragraph, outcome, version, Stored.content(content), now));
    }

    private static String summary(Outcome outcome, SortedMap<Integer, Kronor> amounts) {
        return amounts.isEmpty() ? outcome.name() : outcome.name() + " " + Kronor.sum(amounts.values());
    }
}
