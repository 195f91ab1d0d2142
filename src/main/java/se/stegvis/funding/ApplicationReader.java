package se.stegvis.funding;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.association.RoleGrant;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.SwedishOrder;
import se.stegvis.funding.ApplicationRows.Rows;
import se.stegvis.funding.ApplicationRows.Whole;
import se.stegvis.funding.persistence.AcceptanceEntity;
import se.stegvis.funding.persistence.AnswerEntity;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.BudgetRowEntity;
import se.stegvis.funding.persistence.ChainRowEntity;
import se.stegvis.funding.persistence.GoalEntity;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.PartnerEntity;
import se.stegvis.funding.persistence.SubmissionEntity;
import se.stegvis.funding.persistence.SubmissionRepository;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.ConcernedParty;
import se.stegvis.goal.GoalId;
import se.stegvis.identity.Person;

/** Reads a whole application with one query for each kind of row, however many there are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ApplicationReader {

    private static final Comparator<BudgetRow> BUDGET_ORDER = Comparator.comparing(
                    (BudgetRow row) -> row.content().kind())
            .thenComparing(row -> row.content().year())
            .thenComparing(row -> row.content().costType(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(row -> String.valueOf(row.content().member()))
            .thenComparing(row -> row.content().note())
            .thenComparing(row -> row.id().value());

    private final ApplicationRows stored;
    private final SubmissionRepository submissions;
    private final Completions completions;
    private final FormVersions forms;
    private final AssociationDirectory directory;
    private final KnownInitiatives initiatives;
    private final CurrentActor currentActor;

    ApplicationReader(
            ApplicationRows stored,
            SubmissionRepository submissions,
            Completions completions,
            FormVersions forms,
            AssociationDirectory directory,
            KnownInitiatives initiatives,
            CurrentActor currentActor) {
        this.stored = stored;
        this.submissions = submissions;
        this.completions = completions;
        this.forms = forms;
        this.directory = directory;
        this.initiatives = initiatives;
        this.currentActor = currentActor;
    }

    ApplicationDraft read(ApplicationEntity application) {
        return read(new AssociationId(application.associationId()), List.of(application)).getFirst();
    }

    /** Several of one förbund, in the order given; drafts ask no more of the database than one of them. */
    List<ApplicationDraft> read(AssociationId association, List<ApplicationEntity> applications) {
        Map<UUID, Whole> rows =
                stored.whole(association, applications.stream().map(ApplicationEntity::id).toList());
        Map<UUID, Set<MemberId>> applied = appliedFor(association, applications, rows.values());
        List<KnownInitiatives.KnownInitiative> known = initiatives.known(association);
        return applications.stream()
                .map(each -> read(
                        association,
                        each,
                        Objects.requireNonNull(rows.get(each.id())),
                        applied,
                        known))
                .toList();
    }

    private ApplicationDraft read(
            AssociationId association,
            ApplicationEntity application,
            Whole whole,
            Map<UUID, Set<MemberId>> applied,
            List<KnownInitiatives.KnownInitiative> known) {
        UUID id = application.id();
        Rows rows = whole.rows();
        AccountId caller = currentActor.get().account();
        Optional<ParticipantEntity> own = rows.participants().stream()
                .filter(participant -> participant.accountId().equals(caller.value()))
                .findFirst();
        boolean draft = application.state() == ApplicationState.DRAFT;
        Optional<SubmissionEntity> submission = draft ? Optional.empty() : submissions.findById(id);
        Optional<Completion> completion = draft ? Optional.empty() : completions.open(id);
        boolean editable = draft || completion.isPresent();
        FormDefinition form = forms.get(association, application.kind(), application.definition());
        return new ApplicationDraft(
                new ApplicationId(id),
                association,
                application.kind(),
                application.state(),
                application.startedAt(),
                submission.map(SubmissionEntity::submittedAt),
                submission.map(SubmissionEntity::caseNumber),
                form,
                rows.answers().stream()
                        .map(answer -> toAnswer(answer, rows.name(answer.authorId()), form))
                        .collect(Collectors.toMap(Answer::key, Function.identity())),
                rows.partners().stream()
                        .map(partner -> toPartner(partner, rows, applied))
                        .sorted(Comparator.comparing(Partner::memberName, SwedishOrder.INSTANCE))
                        .toList(),
                whole.goals().stream()
                        .map(goal -> toGoal(goal, rows))
                        .toList(),
                new EffectChain(whole.chain().stream()
                                .map(ApplicationReader::toChainRow)
                                .toList())
                        .rows(),
                whole.budget().stream()
                        .map(ApplicationReader::toBudgetRow)
                        .sorted(BUDGET_ORDER)
                        .toList(),
                whole.attachments(),
                rows.participants().stream()
                        .map(participant -> toParticipant(participant, rows, applied))
                        .sorted(Comparator.comparing(Participant::kind)
                                .thenComparing(Participant::name, SwedishOrder.INSTANCE))
                        .toList(),
                possibleLeads(applied.getOrDefault(application.ownerId(), Set.of()), rows),
                rows.members().values().stream()
                        .filter(member -> member.active() || isIn(member, rows))
                        .sorted(Comparator.comparing(Member::name, SwedishOrder.INSTANCE))
                        .toList(),
                known,
                editable && own.map(ParticipantEntity::kind).filter(ParticipantKind::writes).isPresent(),
                editable && own.map(ParticipantEntity::kind).equals(Optional.of(ParticipantKind.OWNER)),
                editable ? answersFor(own, rows) : Set.of(),
                completion,
                rows.conflicts().stream().map(kept -> ConflictService.shown(kept, rows.name(kept.authorId()))).toList());
    }

    /** One partner as it now is, without what else its people apply for. */
    Partner partner(ApplicationEntity application, PartnerEntity partner) {
        return toPartner(partner, stored.rows(new AssociationId(application.associationId()), application.id()), Map.of());
    }

    /** One goal as it now is. */
    DraftGoal goal(ApplicationEntity application, GoalEntity goal) {
        return toGoal(goal, stored.rows(new AssociationId(application.associationId()), application.id()));
    }

    private static List<Member> possibleLeads(Set<MemberId> applied, Rows rows) {
        return rows.members().values().stream()
                .filter(member -> member.active() && applied.contains(member.id()))
                .sorted(Comparator.comparing(Member::name, SwedishOrder.INSTANCE))
                .toList();
    }

    /** The members that the owners and everybody else in applications apply for, by account. */
    private Map<UUID, Set<MemberId>> appliedFor(
            AssociationId association, List<ApplicationEntity> applications, Collection<Whole> rows) {
        Set<AccountId> people = Stream.concat(
                        applications.stream().map(ApplicationEntity::ownerId),
                        rows.stream()
                                .flatMap(whole -> whole.rows().participants().stream())
                                .map(ParticipantEntity::accountId))
                .map(AccountId::new)
                .collect(Collectors.toSet());
        Map<UUID, Set<MemberId>> applied = new HashMap<>();
        directory.grantsOf(association, people)
                .forEach(grant -> add(applied.computeIfAbsent(grant.account().value(), person -> new HashSet<>()), grant));
        return applied;
    }

    /** The members on whose behalf a person applies. */
    Set<MemberId> appliedFor(AssociationId association, AccountId account) {
        Set<MemberId> applied = new HashSet<>();
        directory.grantsOf(association, account).forEach(grant -> add(applied, grant));
        return applied;
    }

    private static void add(Set<MemberId> applied, RoleGrant grant) {
        if (grant.role() == Role.APPLICANT && grant.member() != null) {
            applied.add(grant.member());
        }
    }

    private static boolean isIn(Member member, Rows rows) {
        return rows.partners().stream().anyMatch(partner -> partner.memberId().equals(member.id().value()))
                || rows.answers().stream()
                        .anyMatch(answer -> answer.fieldKey().equals("parter.huvudman")
                                && answer.value().equals(member.id().toString()));
    }

    private static Set<MemberId> answersFor(Optional<ParticipantEntity> own, Rows rows) {
        return own
                .filter(participant -> participant.kind().answersForPartner())
                .filter(participant -> rows.partners().stream()
                        .anyMatch(partner -> partner.memberId().equals(participant.memberId())))
                .map(participant -> Set.of(new MemberId(participant.memberId())))
                .orElse(Set.of());
    }

    static Answer toAnswer(AnswerEntity answer, String authorName) {
        return toAnswer(answer, authorName, answer.value());
    }

    /** What the form no longer offers is no answer in it, but stays stored under its version. */
    private static Answer toAnswer(AnswerEntity answer, String authorName, FormDefinition form) {
        return toAnswer(
                answer,
                authorName,
                form.field(answer.fieldKey())
                        .map(field -> field.offered(answer.scope(), answer.value()))
                        .orElse(answer.value()));
    }

    private static Answer toAnswer(AnswerEntity answer, String authorName, String value) {
        return new Answer(
                new AnswerKey(answer.fieldKey(), answer.scope()),
                value,
                answer.number(),
                new AccountId(answer.authorId()),
                authorName,
                answer.savedAt(),
                answer.definition());
    }

    private static Participant toParticipant(
            ParticipantEntity participant, Rows rows, Map<UUID, Set<MemberId>> applied) {
        Person person = rows.people().get(new AccountId(participant.accountId()));
        return new Participant(
                new AccountId(participant.accountId()),
                person == null ? "" : person.name(),
                person == null ? "" : person.email(),
                participant.kind(),
                new MemberId(participant.memberId()),
                person != null && person.hasPassword(),
                applied.getOrDefault(participant.accountId(), Set.of()).stream()
                        .filter(member -> !member.value().equals(participant.memberId()))
                        .collect(Collectors.toSet()));
    }

    private static Partner toPartner(PartnerEntity partner, Rows rows, Map<UUID, Set<MemberId>> applied) {
        return new Partner(
                new PartnerId(partner.id()),
                new MemberId(partner.memberId()),
                rows.memberName(partner.memberId()),
                partner.content(),
                rows.participants().stream()
                        .filter(participant -> participant.kind().answersForPartner()
                                && participant.memberId().equals(partner.memberId()))
                        .map(participant -> toParticipant(participant, rows, applied))
                        .sorted(Comparator.comparing(Participant::name, SwedishOrder.INSTANCE))
                        .toList(),
                partner.number());
    }

    private static DraftGoal toGoal(GoalEntity goal, Rows rows) {
        List<ConcernedParty> parties = rows.partners().stream()
                .map(partner -> new ConcernedParty(
                        partner.memberId().toString(),
                        rows.memberName(partner.memberId()),
                        acceptance(goal, partner, rows)))
                .sorted(Comparator.comparing(ConcernedParty::name, SwedishOrder.INSTANCE))
                .toList();
        return new DraftGoal(
                new GoalId(goal.identity()),
                goal.isContinued(),
                goal.position(),
                goal.number(),
                FundingJson.goal(goal.content()).toBuilder().parties(parties).build(),
                goal.formerText(),
                rows.kept().stream()
                        .filter(each -> each.goalId().equals(goal.id()))
                        .map(each -> new KeptFinding(
                                each.ruleName(), each.about(), each.reason(), rows.name(each.keptBy()), each.keptAt()))
                        .sorted(Comparator.comparing(KeptFinding::at).thenComparing(KeptFinding::rule))
                        .toList());
    }

    private static Acceptance acceptance(GoalEntity goal, PartnerEntity partner, Rows rows) {
        return rows.acceptances().stream()
                .filter(answer -> answer.goalId().equals(goal.id()) && answer.partnerId().equals(partner.id()))
                .findFirst()
                .<Acceptance>map(answer -> answer.accepted()
                        ? new Acceptance.Accepted(rows.name(answer.answeredBy()), answer.answeredAt(), capacity(answer))
                        : new Acceptance.Refused(
                                rows.name(answer.answeredBy()), answer.answeredAt(), answer.reason(), capacity(answer)))
                .orElseGet(Acceptance.Pending::new);
    }

    private static Acceptance.Capacity capacity(AcceptanceEntity answer) {
        return answer.answeredAs() == ParticipantKind.STAND_IN
                ? Acceptance.Capacity.STAND_IN
                : Acceptance.Capacity.CONTACT;
    }

    static ChainRow toChainRow(ChainRowEntity row) {
        return new ChainRow(new ChainRowId(row.id()), row.position(), row.number(), row.content());
    }

    static BudgetRow toBudgetRow(BudgetRowEntity row) {
        return new BudgetRow(new BudgetRowId(row.id()), row.number(), row.content());
    }
}
