package se.stegvis.funding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.persistence.AcceptanceEntity;
import se.stegvis.funding.persistence.AcceptanceRepository;
import se.stegvis.funding.persistence.AnswerEntity;
import se.stegvis.funding.persistence.AnswerRepository;
import se.stegvis.funding.persistence.ApplicationRow;
import se.stegvis.funding.persistence.BudgetRowEntity;
import se.stegvis.funding.persistence.BudgetRowRepository;
import se.stegvis.funding.persistence.ChainRowEntity;
import se.stegvis.funding.persistence.ChainRowRepository;
import se.stegvis.funding.persistence.ConflictEntity;
import se.stegvis.funding.persistence.ConflictRepository;
import se.stegvis.funding.persistence.GoalEntity;
import se.stegvis.funding.persistence.GoalRepository;
import se.stegvis.funding.persistence.KeptFindingEntity;
import se.stegvis.funding.persistence.KeptFindingRepository;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.funding.persistence.PartnerEntity;
import se.stegvis.funding.persistence.PartnerRepository;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;

/** The rows of applications as they are stored, with one query for each kind of row, however many rows and applications there are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ApplicationRows {

    private final AnswerRepository answers;
    private final ParticipantRepository participants;
    private final PartnerRepository partners;
    private final GoalRepository goals;
    private final AcceptanceRepository acceptances;
    private final KeptFindingRepository kept;
    private final ConflictRepository conflicts;
    private final ChainRowRepository chain;
    private final BudgetRowRepository budget;
    private final Attachments attachments;
    private final AssociationDirectory directory;
    private final AccountDirectory accounts;

    ApplicationRows(
            AnswerRepository answers,
            ParticipantRepository participants,
            PartnerRepository partners,
            GoalRepository goals,
            AcceptanceRepository acceptances,
            KeptFindingRepository kept,
            ConflictRepository conflicts,
            ChainRowRepository chain,
            BudgetRowRepository budget,
            Attachments attachments,
            AssociationDirectory directory,
            AccountDirectory accounts) {
        this.answers = answers;
        this.participants = participants;
        this.partners = partners;
        this.goals = goals;
        this.acceptances = acceptances;
        this.kept = kept;
        this.conflicts = conflicts;
        this.chain = chain;
        this.budget = budget;
        this.attachments = attachments;
        this.directory = directory;
        this.accounts = accounts;
    }

    /** Who is in an application and what everybody has said in it, before it is put together. */
    record Rows(
            List<AnswerEntity> answers,
            List<ParticipantEntity> participants,
            List<PartnerEntity> partners,
            List<AcceptanceEntity> acceptances,
            List<KeptFindingEntity> kept,
            List<ConflictEntity> conflicts,
            Map<AccountId, Person> people,
            Map<MemberId, Member> members) {

        String name(UUID account) {
            Person person = people.get(new AccountId(account));
            return person == null ? "" : person.name();
        }

        String memberName(UUID member) {
            Member found = members.get(new MemberId(member));
            return found == null ? "" : found.name();
        }
    }

    /** All of an application. */
    record Whole(
            Rows rows,
            List<GoalEntity> goals,
            List<ChainRowEntity> chain,
            List<BudgetRowEntity> budget,
            List<Attachment> attachments) {}

    Map<UUID, Whole> whole(AssociationId association, Collection<UUID> ids) {
        Map<UUID, Rows> rows = rows(association, ids);
        Map<UUID, List<GoalEntity>> goalRows = byApplication(goals.findByApplicationIdInOrderByPosition(ids));
        Map<UUID, List<ChainRowEntity>> chainRows =
                byApplication(chain.findByApplicationIdInOrderByKindAscPositionAsc(ids));
        Map<UUID, List<BudgetRowEntity>> budgetRows = byApplication(budget.findByApplicationIdIn(ids));
        Map<UUID, List<Attachment>> files = attachments.of(ids);
        return ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Whole(
                                Objects.requireNonNull(rows.get(id)),
                                of(goalRows, id),
                                of(chainRows, id),
                                of(budgetRows, id),
                                of(files, id))));
    }

    Rows rows(AssociationId association, UUID id) {
        return Objects.requireNonNull(rows(association, List.of(id)).get(id));
    }

    private Map<UUID, Rows> rows(AssociationId association, Collection<UUID> ids) {
        List<AnswerEntity> answerRows = answers.findByApplicationIdIn(ids);
        List<ParticipantEntity> participantRows = participants.findByApplicationIdIn(ids);
        List<AcceptanceEntity> acceptanceRows = acceptances.findByApplicationIdIn(ids);
        List<KeptFindingEntity> keptRows = kept.findByApplicationIdIn(ids);
        List<ConflictEntity> conflictRows = conflicts.findByApplicationIdInAndSettledAtIsNullOrderByKeptAt(ids);
        Set<AccountId> mentioned = Stream.of(
                        answerRows.stream().map(AnswerEntity::authorId),
                        participantRows.stream().map(ParticipantEntity::accountId),
                        acceptanceRows.stream().map(AcceptanceEntity::answeredBy),
                        keptRows.stream().map(KeptFindingEntity::keptBy),
                        conflictRows.stream().map(ConflictEntity::authorId))
                .flatMap(Function.identity())
                .map(AccountId::new)
                .collect(Collectors.toSet());
        Map<UUID, List<AnswerEntity>> answersOf = byApplication(answerRows);
        Map<UUID, List<ParticipantEntity>> participantsOf = byApplication(participantRows);
        Map<UUID, List<PartnerEntity>> partnersOf = byApplication(partners.findByApplicationIdIn(ids));
        Map<UUID, List<AcceptanceEntity>> acceptancesOf = byApplication(acceptanceRows);
        Map<UUID, List<KeptFindingEntity>> keptOf = byApplication(keptRows);
        Map<UUID, List<ConflictEntity>> conflictsOf = byApplication(conflictRows);
        Map<AccountId, Person> people = accounts.people(mentioned);
        Map<MemberId, Member> members = directory.membersById(association);
        return ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Rows(
                                of(answersOf, id),
                                of(participantsOf, id),
                                of(partnersOf, id),
                                of(acceptancesOf, id),
                                of(keptOf, id),
                                of(conflictsOf, id),
                                people,
                                members)));
    }

    /** In the order they came. */
    private static <R extends ApplicationRow> Map<UUID, List<R>> byApplication(List<R> rows) {
        return rows.stream().collect(Collectors.groupingBy(ApplicationRow::applicationId));
    }

    private static <R> List<R> of(Map<UUID, List<R>> rows, UUID application) {
        return rows.getOrDefault(application, List.of());
    }
}
