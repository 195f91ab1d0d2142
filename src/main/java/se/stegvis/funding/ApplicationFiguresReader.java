package se.stegvis.funding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.SwedishOrder;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.persistence.AnswerEntity;
import se.stegvis.funding.persistence.AnswerRepository;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.ApplicationRow;
import se.stegvis.funding.persistence.BudgetRowEntity;
import se.stegvis.funding.persistence.BudgetRowRepository;
import se.stegvis.funding.persistence.FixedVersion;
import se.stegvis.funding.persistence.GoalEntity;
import se.stegvis.funding.persistence.GoalRepository;
import se.stegvis.funding.persistence.PartnerEntity;
import se.stegvis.funding.persistence.PartnerRepository;
import se.stegvis.funding.persistence.SubmissionRepository;
import se.stegvis.goal.Goal;

/** Reads the figures of many applications with one query for each kind of row, however many there are: drafts as they are, submitted ones as fixed. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ApplicationFiguresReader {

    private static final String ORIENTATION = "grund.inriktning";

    /** The answers that the figures, and the check of the goals, are made from. */
    private static final Set<String> ANSWERS = Set.of(
            ORIENTATION,
            PlannedPeriod.START,
            PlannedPeriod.END,
            PlannedPeriod.REVIEW,
            PlannedPeriod.PARTICIPANTS,
            "malgrupp.primar",
            "malgrupp.sekundar");

    private final ApplicationRepository applications;
    private final SubmissionRepository submissions;
    private final AnswerRepository answers;
    private final PartnerRepository partners;
    private final GoalRepository goals;
    private final BudgetRowRepository budget;
    private final GoalAssessor assessor;
    private final AssociationDirectory directory;

    ApplicationFiguresReader(
            ApplicationRepository applications,
            SubmissionRepository submissions,
            AnswerRepository answers,
            PartnerRepository partners,
            GoalRepository goals,
            BudgetRowRepository budget,
            GoalAssessor assessor,
            AssociationDirectory directory) {
        this.applications = applications;
        this.submissions = submissions;
        this.answers = answers;
        this.partners = partners;
        this.goals = goals;
        this.budget = budget;
        this.assessor = assessor;
        this.directory = directory;
    }

    /** The figures of submitted applications, in their order. */
    List<ApplicationFigures> submitted(List<ApplicationLine> lines) {
        Map<UUID, ApplicationFigures> figures = submissions.fixed(ids(lines)).stream()
                .collect(Collectors.toMap(
                        FixedVersion::application, version -> submitted(Snapshot.read(version.snapshot()))));
        return inOrder(lines, figures);
    }

    private static ApplicationFigures submitted(Snapshot fixed) {
        return new ApplicationFigures(
                fixed.caseNumber(),
                fixed.value("grund.namn"),
                fixed.kind(),
                ApplicationState.SUBMITTED,
                fixed.memberName(fixed.value("parter.huvudman")),
                fixed.partners().stream().map(Snapshot.PartnerLine::name).toList(),
                fixed.value(ORIENTATION),
                PlannedPeriod.firstDay(fixed::value),
                PlannedPeriod.day(fixed.value(PlannedPeriod.END)),
                PlannedPeriod.day(fixed.value(PlannedPeriod.REVIEW)),
                fixed.sums(),
                fixed.goals().stream().map(Snapshot.GoalLine::assessment).toList(),
                fixed.submittedAt() == null ? null : SwedishTime.dayOf(fixed.submittedAt()));
    }

    /** The figures of drafts as they are now, in their order. */
    List<ApplicationFigures> drafts(AssociationId association, List<ApplicationLine> lines) {
        List<UUID> ids = ids(lines);
        Map<MemberId, Member> members = directory.membersById(association);
        Map<UUID, ApplicationKind> kinds = applications.findAllById(ids).stream()
                .collect(Collectors.toMap(ApplicationEntity::id, ApplicationEntity::kind));
        Map<UUID, List<AnswerEntity>> given = byApplication(answers.findByApplicationIdInAndFieldKeyIn(ids, ANSWERS));
        Map<UUID, List<PartnerEntity>> taking = byApplication(partners.findByApplicationIdIn(ids));
        Map<UUID, List<GoalEntity>> aims = byApplication(goals.findByApplicationIdInOrderByPosition(ids));
        Map<UUID, List<BudgetRowEntity>> rows = byApplication(budget.findByApplicationIdIn(ids));
        Map<UUID, ApplicationFigures> figures = new HashMap<>();
        for (ApplicationLine line : lines) {
            UUID id = line.id().value();
            ApplicationKind kind = kinds.get(id);
            if (kind != null) {
                figures.put(
                        id,
                        draft(
                                line,
                                kind,
                                of(id, given).stream()
                                        .collect(Collectors.toMap(
                                                answer -> answer.fieldKey() + ' ' + answer.scope(), AnswerEntity::value)),
                                of(id, taking).stream()
                                        .map(partner -> members.get(new MemberId(partner.memberId())))
                                        .filter(Objects::nonNull)
                                        .map(Member::name)
                                        .sorted(SwedishOrder.INSTANCE)
                                        .toList(),
                                of(id, aims).stream()
                                        .map(goal -> FundingJson.goal(goal.content()))
                                        .toList(),
                                of(id, rows).stream().map(BudgetRowEntity::content).toList()));
            }
        }
        return inOrder(lines, figures);
    }

    private ApplicationFigures draft(
            ApplicationLine line,
            ApplicationKind kind,
            Map<String, String> given,
            List<String> partnerNames,
            List<Goal> aims,
            List<BudgetContent> rows) {
        Map<String, String> once = given.entrySet().stream()
                .filter(answer -> answer.getKey().endsWith(" "))
                .collect(Collectors.toMap(answer -> answer.getKey().strip(), Map.Entry::getValue));
        UnaryOperator<String> answer = field -> once.getOrDefault(field, "");
        int planned = PlannedPeriod.participants(
                PlannedPeriod.years(answer), scope -> given.getOrDefault(PlannedPeriod.PARTICIPANTS + ' ' + scope, ""));
        return new ApplicationFigures(
                null,
                line.name(),
                kind,
                line.state(),
                line.leadName(),
                partnerNames,
                answer.apply(ORIENTATION),
                PlannedPeriod.firstDay(answer),
                PlannedPeriod.day(answer.apply(PlannedPeriod.END)),
                PlannedPeriod.day(answer.apply(PlannedPeriod.REVIEW)),
                BudgetSummary.of(rows, planned),
                assessor.assess(aims, answer, planned).goals(),
                null);
    }

    private static <R extends ApplicationRow> Map<UUID, List<R>> byApplication(Collection<R> rows) {
        return rows.stream().collect(Collectors.groupingBy(ApplicationRow::applicationId));
    }

    private static <R> List<R> of(UUID application, Map<UUID, List<R>> rows) {
        return rows.getOrDefault(application, List.of());
    }

    private static List<UUID> ids(List<ApplicationLine> lines) {
        return lines.stream().map(line -> line.id().value()).toList();
    }

    private static List<ApplicationFigures> inOrder(List<ApplicationLine> lines, Map<UUID, ApplicationFigures> figures) {
        return lines.stream()
                .map(line -> figures.get(line.id().value()))
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
