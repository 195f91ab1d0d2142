package se.stegvis.funding;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.SwedishOrder;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.persistence.AnswerEntity;
import se.stegvis.funding.persistence.AnswerRepository;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.ApplicationRow;
import se.stegvis.funding.persistence.BudgetRowEntity;
import se.stegvis.funding.persistence.BudgetRowRepository;
import se.stegvis.funding.persistence.FixedVersion;
import se.stegvis.funding.persistence.FixedVersions;
import se.stegvis.funding.persistence.GoalEntity;
import se.stegvis.funding.persistence.GoalRepository;
import se.stegvis.funding.persistence.PartnerEntity;
import se.stegvis.funding.persistence.PartnerRepository;
import se.stegvis.goal.Evidence.EarlierOutcome;
import se.stegvis.goal.Goal;

/** Reads the figures of many applications with one query for each kind of row, however many there are: drafts as they are, submitted ones as fixed. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ApplicationFiguresReader {

    private static final String ORIENTATION = "grund.inriktning";
    private static final String TARGET_GROUP = "malgrupp.primar";
    private static final String SECOND_TARGET_GROUP = "malgrupp.sekundar";

    private record Asked(ApplicationKind kind, int definition) {}

    /** The answers that the figures, and the check of the goals, are made from. */
    private static final Set<String> ANSWERS = Set.of(
            ORIENTATION,
            PlannedPeriod.START,
            PlannedPeriod.END,
            PlannedPeriod.REVIEW,
            PlannedPeriod.PARTICIPANTS,
            TARGET_GROUP,
            SECOND_TARGET_GROUP);

    private final ApplicationRepository applications;
    private final FixedVersions versions;
    private final AnswerRepository answers;
    private final PartnerRepository partners;
    private final GoalRepository goals;
    private final BudgetRowRepository budget;
    private final GoalAssessor assessor;
    private final AssociationDirectory directory;
    private final FormVersions forms;
    private final Texts texts;

    ApplicationFiguresReader(
            ApplicationRepository applications,
            FixedVersions versions,
            AnswerRepository answers,
            PartnerRepository partners,
            GoalRepository goals,
            BudgetRowRepository budget,
            GoalAssessor assessor,
            AssociationDirectory directory,
            FormVersions forms,
            Texts texts) {
        this.applications = applications;
        this.versions = versions;
        this.answers = answers;
        this.partners = partners;
        this.goals = goals;
        this.budget = budget;
        this.assessor = assessor;
        this.directory = directory;
        this.forms = forms;
        this.texts = texts;
    }

    /** The figures of applications, in their order: drafts as they are now, submitted ones as they were fixed. */
    List<ApplicationFigures> of(AssociationId association, List<ApplicationLine> lines) {
        Map<Boolean, List<ApplicationLine>> parts = lines.stream()
                .collect(Collectors.partitioningBy(line -> line.state() == ApplicationState.SUBMITTED));
        Map<Asked, FormDefinition> ownForms = forms.published(association).stream()
                .collect(Collectors.toMap(form -> new Asked(form.kind(), form.number()), Function.identity()));
        Map<UUID, ApplicationFigures> figures = new HashMap<>();
        List<ApplicationLine> submitted = parts.getOrDefault(true, List.of());
        if (!submitted.isEmpty()) {
            figures.putAll(submitted(submitted, ownForms));
        }
        List<ApplicationLine> drafts = parts.getOrDefault(false, List.of());
        if (!drafts.isEmpty()) {
            figures.putAll(drafts(association, drafts, ownForms));
        }
        return lines.stream()
                .map(line -> figures.get(line.id().value()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private Map<UUID, ApplicationFigures> submitted(List<ApplicationLine> lines, Map<Asked, FormDefinition> ownForms) {
        Map<UUID, String> fixed = versions.snapshots(ids(lines)).stream()
                .collect(Collectors.toMap(FixedVersion::application, FixedVersion::snapshot));
        Map<UUID, ApplicationFigures> figures = new HashMap<>();
        for (ApplicationLine line : lines) {
            String snapshot = fixed.get(line.id().value());
            if (snapshot != null) {
                figures.put(line.id().value(), submitted(line, Snapshot.read(snapshot), ownForms));
            }
        }
        return figures;
    }

    private ApplicationFigures submitted(
            ApplicationLine line, Snapshot fixed, Map<Asked, FormDefinition> ownForms) {
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
                fixed.value(TARGET_GROUP),
                fixed.value(SECOND_TARGET_GROUP),
                own(
                        ownForms.get(new Asked(fixed.kind(), fixed.definition())),
                        () -> fixed.answers().stream()
                                .collect(Collectors.toMap(
                                        answer -> new AnswerKey(answer.field(), answer.scope()), Snapshot.Answered::value))),
                fixed.sums(),
                fixed.goals().stream().map(Snapshot.GoalLine::assessment).toList(),
                fixed.submittedAt() == null ? null : SwedishTime.dayOf(fixed.submittedAt()),
                line.completionDue(),
                line.withdrawn());
    }

    private List<OwnAnswer> own(@Nullable FormDefinition form, Supplier<Map<AnswerKey, String>> given) {
        return form == null ? List.of() : OwnAnswer.of(form, given.get(), texts);
    }

    private Map<UUID, ApplicationFigures> drafts(
            AssociationId association, List<ApplicationLine> lines, Map<Asked, FormDefinition> ownForms) {
        List<UUID> ids = ids(lines);
        Map<MemberId, Member> members = directory.membersById(association);
        Map<UUID, Asked> asked = applications.findAllById(ids).stream()
                .collect(Collectors.toMap(
                        ApplicationEntity::id, application -> new Asked(application.kind(), application.definition())));
        Set<String> fields = new HashSet<>(ANSWERS);
        asked.values().stream()
                .distinct()
                .map(ownForms::get)
                .filter(Objects::nonNull)
                .flatMap(OwnAnswer::asked)
                .map(FormField::key)
                .forEach(fields::add);
        Map<UUID, List<AnswerEntity>> given = byApplication(answers.findByApplicationIdInAndFieldKeyIn(ids, fields));
        Map<UUID, List<PartnerEntity>> taking = byApplication(partners.findByApplicationIdIn(ids));
        Map<UUID, List<GoalEntity>> aims = byApplication(goals.findByApplicationIdInOrderByPosition(ids));
        Map<UUID, List<BudgetRowEntity>> rows = byApplication(budget.findByApplicationIdIn(ids));
        List<EarlierOutcome> earlier = assessor.earlier(association);
        Map<UUID, ApplicationFigures> figures = new HashMap<>();
        for (ApplicationLine line : lines) {
            UUID id = line.id().value();
            Asked form = asked.get(id);
            if (form != null) {
                figures.put(
                        id,
                        draft(
                                line,
                                form.kind(),
                                ownForms.get(form),
                                of(id, given).stream()
                                        .collect(Collectors.toMap(
                                                answer -> new AnswerKey(answer.fieldKey(), answer.scope()),
                                                AnswerEntity::value)),
                                of(id, taking).stream()
                                        .map(partner -> members.get(new MemberId(partner.memberId())))
                                        .filter(Objects::nonNull)
                                        .map(Member::name)
                                        .sorted(SwedishOrder.INSTANCE)
                                        .toList(),
                                of(id, aims).stream()
                                        .map(goal -> FundingJson.goal(goal.content()))
                                        .toList(),
                                earlier,
                                of(id, rows).stream().map(BudgetRowEntity::content).toList()));
            }
        }
        return figures;
    }

    private ApplicationFigures draft(
            ApplicationLine line,
            ApplicationKind kind,
            @Nullable FormDefinition ownForm,
            Map<AnswerKey, String> given,
            List<String> partnerNames,
            List<Goal> aims,
            List<EarlierOutcome> earlier,
            List<BudgetContent> rows) {
        UnaryOperator<String> answer = field -> given.getOrDefault(AnswerKey.of(field), "");
        int planned = PlannedPeriod.participants(
                PlannedPeriod.years(answer), scope ->
                given.getOrDefault(new AnswerKey(PlannedPeriod.PARTICIPANTS, scope), ""));
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
                answer.apply(TARGET_GROUP),
                answer.apply(SECOND_TARGET_GROUP),
                own(ownForm, () -> given),
                BudgetSummary.of(rows, planned),
                assessor.assess(earlier, aims, answer, planned).goals(),
                null,
                null,
                false);
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
}
