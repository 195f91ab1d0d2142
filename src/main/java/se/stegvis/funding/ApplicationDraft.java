package se.stegvis.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.KnownInitiatives.KnownInitiative;

/**
 * An application with all that is in it, as a draft or as it was submitted.
 *
 * @param caseNumber diarienummer, once submitted
 * @param form the definition it is written in
 * @param answers every answer that has been saved, also cleared ones
 * @param partners in alphabetical order
 * @param goals in order
 * @param chain activities, subgoals and effects, each kind in the order of {@link EffectChain}
 * @param budget rows by kind, year, cost type and party
 * @param attachments in the order they were attached
 * @param participants owner first
 * @param possibleLeads the members that can be huvudman: those the owner applies for
 * @param members every active member of the förbund and those in the application, in alphabetical order
 * @param initiatives the förbund's insatser, by name, that the application may build on
 * @param mayEdit whether the caller may write in it now: anywhere in a draft, in what is submitted where a completion that is open says
 * @param maySubmit whether the caller may submit it, or its completion, once nothing is missing
 * @param answersFor the partners on whose behalf the caller says whether a goal is accepted
 * @param completion the completion that is open, of a submitted application
 * @param conflicts words that met others in the same field and wait for somebody to choose, oldest first
 */
public record ApplicationDraft(
        ApplicationId id,
        AssociationId association,
        ApplicationKind kind,
        ApplicationState state,
        Instant startedAt,
        Optional<Instant> submittedAt,
        Optional<String> caseNumber,
        FormDefinition form,
        Map<AnswerKey, Answer> answers,
        List<Partner> partners,
        List<DraftGoal> goals,
        List<ChainRow> chain,
        List<BudgetRow> budget,
        List<Attachment> attachments,
        List<Participant> participants,
        List<Member> possibleLeads,
        List<Member> members,
        List<KnownInitiative> initiatives,
        boolean mayEdit,
        boolean maySubmit,
        Set<MemberId> answersFor,
        Optional<Completion> completion,
        List<KeptConflict> conflicts) {

    public ApplicationDraft {
        answers = Map.copyOf(answers);
        partners = List.copyOf(partners);
        goals = List.copyOf(goals);
        chain = List.copyOf(chain);
        budget = List.copyOf(budget);
        attachments = List.copyOf(attachments);
        participants = List.copyOf(participants);
        possibleLeads = List.copyOf(possibleLeads);
        members = List.copyOf(members);
        initiatives = List.copyOf(initiatives);
        answersFor = Set.copyOf(answersFor);
        conflicts = List.copyOf(conflicts);
    }

    /** Whether the caller may change a place in it now; who is in it for a partner changes no other partner's card. */
    public boolean mayEdit(FormPlace place) {
        boolean others = place instanceof FormPlace.OnePartner(MemberId member)
                && !answersFor.isEmpty()
                && !answersFor.contains(member);
        return mayEdit && !others && completion.map(open -> open.opens(place)).orElse(true);
    }

    /** The value of an answer, empty where there is none. */
    public String value(String field, String scope) {
        Answer answer = answers.get(new AnswerKey(field, scope));
        return answer == null ? "" : answer.value();
    }

    /** The value of a field that is answered once, empty where it is not. */
    public String value(String field) {
        return value(field, "");
    }

    /** The version to send when saving an answer: 0 where there is none yet. */
    public long version(String field, String scope) {
        Answer answer = answers.get(new AnswerKey(field, scope));
        return answer == null ? 0 : answer.version();
    }

    /** Who wrote an answer last, empty where there is none. */
    public String authorOf(String field, String scope) {
        Answer answer = answers.get(new AnswerKey(field, scope));
        return answer == null ? "" : answer.authorName();
    }

    /** The name of the insats, empty until written. */
    public String name() {
        return value("grund.namn");
    }

    /** The huvudman, where chosen. */
    public Optional<Member> lead() {
        String lead = value("parter.huvudman");
        return members.stream().filter(member -> member.id().toString().equals(lead)).findFirst();
    }

    /** The members that take part: huvudman first, where chosen, then the partners. */
    public List<Member> parties() {
        Set<MemberId> taking = partners.stream().map(Partner::member).collect(Collectors.toSet());
        List<Member> first = lead().stream().toList();
        return Stream.concat(
                        first.stream(),
                        members.stream().filter(member -> taking.contains(member.id()) && !first.contains(member)))
                .toList();
    }

    /** A field that holds a day. */
    public Optional<LocalDate> day(String field) {
        return Optional.ofNullable(PlannedPeriod.day(value(field)));
    }

    /** The first day. */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(PlannedPeriod.firstDay(this::value));
    }

    /** The last day; of a permanent insats the day it is reviewed, as far as it is planned. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(PlannedPeriod.lastDay(this::value));
    }

    /** The goals that go on from an insats. */
    public List<DraftGoal> continuedGoals() {
        return goals.stream().filter(DraftGoal::continued).toList();
    }

    /** The insats it builds on, where chosen. */
    public Optional<KnownInitiative> earlier() {
        String earlier = value("grund.tidigare");
        return initiatives.stream().filter(known -> known.id().toString().equals(earlier)).findFirst();
    }

    /** The calendar years of the period; none while it is not stated or runs backwards. */
    public List<Integer> years() {
        return PlannedPeriod.years(this::value);
    }

    /** How many new participants are planned in the period's years, all genders; 0 where none are stated. */
    public int plannedParticipants() {
        return PlannedPeriod.participants(years(), scope -> value(PlannedPeriod.PARTICIPANTS, scope));
    }

    /** The sums of the budget as it stands. */
    public BudgetSummary sums() {
        return BudgetSummary.of(budget.stream().map(BudgetRow::content).toList(), plannedParticipants());
    }
}
