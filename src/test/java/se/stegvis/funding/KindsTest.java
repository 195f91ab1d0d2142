package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.access.Role;
import se.stegvis.board.ApplicationGranted;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.initiative.EarlierInitiative;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeDirectory;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.initiative.InitiativeService;
import se.stegvis.testing.DatabaseTest;

/** The six kinds of application: what each asks for, begins with and comes to. */
@DatabaseTest
class KindsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private StartService starts;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private AnswerService answers;

    @Autowired
    private GoalService goals;

    @Autowired
    private BudgetService budget;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private InitiativeService initiatives;

    @Autowired
    private InitiativeDirectory directory;

    private FundingWorld world;
    private ApplicationFixtures fixtures;

    @BeforeEach
    void aForbund() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
    }

    @ParameterizedTest
    @EnumSource(ApplicationKind.class)
    void every_kind_can_be_filled_in_and_submitted(ApplicationKind kind) {
        ApplicationId id = start(kind, kind.continuesInitiative() ? running().id().value() : null);
        fixtures.fill(id);
        assertThat(world.as(world.karin, () -> submission.review(id)).shortcomings()).isEmpty();
        Receipt receipt = world.as(world.karin, () -> submission.submit(id));
        assertThat(receipt.caseNumber()).endsWith("/1");
        assertThat(world.as(world.director, () -> context.getBean(VersionService.class).file(id)).orElseThrow().kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(ApplicationKind.class)
    void an_empty_one_is_told_what_its_kind_requires_and_nothing_else(ApplicationKind kind) {
        ApplicationId id = start(kind, kind.continuesInitiative() ? running().id().value() : null);
        ApplicationDraft draft = world.as(world.karin, () -> applications.open(id));
        List<Shortcoming> shortcomings = world.as(world.karin, () -> submission.review(id)).shortcomings();
        assertThat(shortcomings).extracting(Shortcoming::section).isSubsetOf(draft.form().sections());
        assertThat(shortcomings)
                .filteredOn(each -> each.rule().equals("answer-missing"))
                .extracting(each -> draft.form().field(each.field()).orElseThrow().required())
                .containsOnly(true);
        assertThat(shortcomings.stream().anyMatch(each -> each.rule().startsWith("chain-")))
                .isEqualTo(draft.form().requires(FormPart.CHAIN));
    }

    @Test
    void a_forlangning_begins_with_the_insats_goals_under_their_own_identities() {
        Initiative insats = running();
        ApplicationDraft draft = world.as(
                world.karin, () -> applications.open(start(ApplicationKind.EXTENSION, insats.id().value())));
        assertThat(draft.goals())
                .extracting(DraftGoal::id, DraftGoal::continued, goal -> goal.goal().text())
                .containsExactlyElementsOf(insats.goals().stream()
                        .map(goal -> tuple(goal.id(), true, goal.goal().text()))
                        .toList());
        assertThat(draft.name()).isEqualTo(insats.name());
        assertThat(draft.earlier()).hasValueSatisfying(known -> assertThat(known.id()).isEqualTo(insats.id().value()));
    }

    @Test
    void a_granted_forlangning_lets_its_insats_go_on_with_the_same_goals() {
        Initiative insats = running();
        ApplicationId id = start(ApplicationKind.EXTENSION, insats.id().value());
        DraftGoal first = world.as(world.karin, () -> applications.open(id)).goals().getFirst();
        world.as(world.karin, () -> goals.save(
                id, first.id(), first.goal().toBuilder().text("Hälften av deltagarna arbetar när de avslutas.").build(), first.version()));
        fixtures.fill(id);
        world.as(world.karin, () -> submission.submit(id));
        ApplicationGranted granted = new ApplicationGranted(
                id,
                world.association,
                new TreeMap<>(Map.of(2027, Kronor.of(200_000), 2028, Kronor.of(700_000))),
                "Rapport i maj.",
                "§ 12, 2026-12-12");
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        // Heard twice, as after a crash, it is done once.
        transaction.executeWithoutResult(status -> context.publishEvent(granted));
        Awaitility.await().until(() -> !directory.get(insats.id()).continuations().isEmpty());
        transaction.executeWithoutResult(status -> context.publishEvent(granted));
        Awaitility.await().during(Duration.ofSeconds(1)).until(() ->
                directory.get(insats.id()).continuations().size() == 1);
        Initiative after = directory.get(insats.id());
        assertThat(after.granted())
                .containsEntry(2026, Kronor.of(900_000))
                .containsEntry(2027, Kronor.of(1_200_000))
                .containsEntry(2028, Kronor.of(700_000));
        assertThat(after.end()).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(after.goals()).extracting(Initiative.InitiativeGoal::id).containsExactlyElementsOf(
                insats.goals().stream().map(Initiative.InitiativeGoal::id).toList());
        assertThat(after.goals().getFirst().goal().text()).isEqualTo("Hälften av deltagarna arbetar när de avslutas.");
        assertThat(directory.of(world.association)).hasSize(1);
        assertThat(directory.from(id)).hasValueSatisfying(known -> assertThat(known.id()).isEqualTo(insats.id()));
    }

    @Test
    void the_insats_of_a_forlangning_is_not_exchanged_for_another() {
        ApplicationId id = start(ApplicationKind.EXTENSION, running().id().value());
        String other = running().id().toString();
        assertThatThrownBy(() -> world.as(world.karin, () -> answers.save(id, "grund.tidigare", "", other, 1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> answers.save(id, "grund.tidigare", "", "", 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void two_forlangningar_may_take_up_the_same_goals_and_change_them_apart() {
        Initiative insats = running();
        ApplicationId one = start(ApplicationKind.EXTENSION, insats.id().value());
        ApplicationId other = start(ApplicationKind.EXTENSION, insats.id().value());
        DraftGoal goal = world.as(world.karin, () -> applications.open(one)).goals().getFirst();
        world.as(world.karin, () -> goals.save(
                one, goal.id(), goal.goal().toBuilder().text("Ändrat").build(), goal.version()));
        assertThat(world.as(world.karin, () -> applications.open(other)).goals().getFirst().goal().text())
                .isEqualTo(goal.goal().text());
    }

    @Test
    void results_are_asked_for_against_each_goal_of_the_insats_and_no_other() {
        Initiative insats = running();
        ApplicationId id = start(ApplicationKind.EXTENSION, insats.id().value());
        DraftGoal added = world.as(world.karin, () -> goals.add(id, Goal.ofText("Ett nytt mål")));
        for (String stranger : List.of(added.id().toString(), UUID.randomUUID().toString())) {
            assertThatThrownBy(() -> world.as(world.karin, () ->
                            answers.save(id, "forlangning.resultat", stranger, "Sexton av fyrtio.", 0)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(world.as(world.karin, () -> submission.review(id)).shortcomings())
                .filteredOn(each -> each.field().equals("forlangning.resultat"))
                .extracting(Shortcoming::scope)
                .containsExactlyInAnyOrderElementsOf(
                        insats.goals().stream().map(goal -> goal.id().toString()).toList());
    }

    @Test
    void a_tillagg_tells_what_it_changes_in_the_insats() {
        Initiative insats = running();
        ApplicationId id = start(ApplicationKind.SUPPLEMENT, insats.id().value());
        assertThat(world.as(world.karin, () -> submission.changes(id))).isEmpty();
        DraftGoal goal = world.as(world.karin, () -> applications.open(id)).goals().getFirst();
        world.as(world.karin, () -> {
            answers.save(id, "grund.start", "", "2027-01-01", 0);
            answers.save(id, "grund.slut", "", "2028-12-31", 0);
            budget.add(id, BudgetContent.sought(2027, Kronor.of(250_000)));
            goals.save(id, goal.id(), goal.goal().toBuilder().text("Hälften arbetar 2028.").build(), goal.version());
            goals.add(id, Goal.ofText("Tio fler deltagare under 2027."));
        });
        assertThat(world.as(world.karin, () -> submission.changes(id)))
                .extracting(change -> change.what().key(), InitiativeChange::before, InitiativeChange::after)
                .containsExactly(
                        tuple("funding.change.end", "2027-12-31", "2028-12-31"),
                        tuple("funding.change.amount", Kronor.of(1_000_000).toString(), Kronor.of(1_250_000).toString()),
                        tuple("funding.change.goal.changed", goal.goal().text(), "Hälften arbetar 2028."),
                        tuple("funding.change.goal.added", "", "Tio fler deltagare under 2027."));
    }

    @Test
    void a_forlangning_needs_an_insats_of_the_same_forbund() {
        assertThatThrownBy(() -> start(ApplicationKind.EXTENSION, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> start(ApplicationKind.SUPPLEMENT, UUID.randomUUID()))
                .isInstanceOf(InvalidInputException.class);
        FundingWorld elsewhere = new FundingWorld(context);
        UUID theirs = running(elsewhere).id().value();
        assertThatThrownBy(() -> start(ApplicationKind.EXTENSION, theirs)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_copy_carries_words_and_goals_but_no_days_counts_acceptances_or_commitments() {
        ApplicationId source = fixtures.complete();
        StaffCost half = new StaffCost(new BigDecimal("50"), Kronor.of(40_000), new BigDecimal("12"), new BigDecimal("31.42"));
        world.as(world.karin, () -> budget.add(source, BudgetContent.staff(2027, half).noted("Samordnare")));
        ApplicationDraft was = world.as(world.karin, () -> applications.open(source));
        ApplicationId id = world.as(world.karin, () ->
                starts.startFrom(source, NewApplication.newInitiative(world.vasteras, "En kopia")));
        ApplicationDraft copy = world.as(world.karin, () -> applications.open(id));
        assertThat(copy.name()).isEqualTo("En kopia");
        assertThat(copy.value("behov.glapp")).isEqualTo(was.value("behov.glapp")).isNotBlank();
        assertThat(copy.start()).isEmpty();
        assertThat(copy.value("malgrupp.antal", "2027.women")).isEmpty();
        assertThat(copy.value("intyg.riktigt")).isEmpty();
        assertThat(copy.value("grind.parter")).isEmpty();
        assertThat(copy.partners()).hasSameSizeAs(was.partners());
        assertThat(copy.partners()).allSatisfy(partner -> {
            assertThat(partner.content().contribution()).isNotBlank();
            assertThat(partner.content().commitment()).isNull();
            assertThat(partner.contacts()).isEmpty();
        });
        assertThat(copy.goals()).hasSameSizeAs(was.goals());
        assertThat(copy.goals()).extracting(DraftGoal::id).doesNotContainAnyElementsOf(
                was.goals().stream().map(DraftGoal::id).toList());
        assertThat(copy.goals()).allSatisfy(goal -> {
            assertThat(goal.goal().deadline()).isNull();
            assertThat(goal.goal().parties()).allMatch(party -> party.acceptance() instanceof Acceptance.Pending);
        });
        assertThat(copy.chain()).hasSameSizeAs(was.chain());
        assertThat(copy.chain()).filteredOn(row -> row.content().kind() != ChainKind.EFFECT)
                .allSatisfy(row -> assertThat(row.content().serves()).isIn(
                        copy.chain().stream().map(ChainRow::id).toList()));
        assertThat(copy.chain()).allMatch(row -> row.content().month() == null && row.content().until() == null);
        assertThat(copy.sums().total()).isEqualTo(was.sums().total());
        assertThat(copy.budget()).extracting(row -> row.content().staff()).contains(half);
    }

    @Test
    void somebody_elses_draft_is_not_copied() {
        ApplicationId source = fixtures.started();
        var stranger = world.person("Ola Annan", Role.APPLICANT, world.region);
        assertThatThrownBy(() -> world.as(stranger, () ->
                        starts.startFrom(source, NewApplication.newInitiative(world.region, "Stulen"))))
                .isInstanceOf(NotFoundException.class);
        assertThat(world.as(stranger, () -> starts.sources(world.association, "", 0, 10))).isEmpty();
        assertThat(world.as(world.karin, () -> starts.sources(world.association, "", 0, 10)))
                .extracting(ApplicationLine::id)
                .containsExactly(source);
    }

    @Test
    void a_small_grant_above_the_forbunds_limit_is_told_so() {
        ApplicationId id = start(ApplicationKind.SMALL_GRANT, null);
        fixtures.fill(id);
        world.as(world.karin, () -> {
            budget.add(id, BudgetContent.cost(CostType.TRAINING, 2027, Kronor.of(100_000)));
            budget.add(id, BudgetContent.sought(2027, Kronor.of(100_000)));
        });
        assertThat(world.as(world.karin, () -> submission.review(id)).shortcomings())
                .extracting(Shortcoming::rule)
                .containsExactly("small-grant-limit");
    }

    @Test
    void a_permanent_insats_has_a_day_of_review_and_no_end() {
        ApplicationId id = start(ApplicationKind.PERMANENT, null);
        ApplicationDraft draft = world.as(world.karin, () -> applications.open(id));
        assertThat(draft.form().field("grund.slut")).isEmpty();
        world.as(world.karin, () -> {
            answers.save(id, "grund.start", "", "2027-01-01", 0);
            answers.save(id, "grund.omprovning", "", "2029-06-30", 0);
        });
        assertThat(world.as(world.karin, () -> applications.open(id)).years()).containsExactly(2027, 2028, 2029);
        assertThatThrownBy(() -> world.as(world.karin, () -> answers.save(id, "grund.omprovning", "", "2026-06-30", 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void gates_that_were_opened_before_the_form_are_answered_in_it() {
        ApplicationId id = world.as(world.karin, () -> starts.start(
                world.association,
                new NewApplication(
                        ApplicationKind.NEW_INITIATIVE, world.vasteras, "", null, Set.of("grind.parter", "grind.lsg"))));
        ApplicationDraft draft = world.as(world.karin, () -> applications.open(id));
        assertThat(draft.value("grind.parter")).isEqualTo("YES");
        assertThat(draft.value("grind.lsg")).isEqualTo("YES");
        assertThat(draft.value("grind.uppdrag")).isEmpty();
    }

    private ApplicationId start(ApplicationKind kind, @Nullable UUID initiative) {
        return world.as(world.karin, () -> starts.start(
                world.association,
                new NewApplication(kind, world.vasteras, initiative == null ? "Prov" : "", initiative, Set.of())));
    }

    private Initiative running() {
        return running(world);
    }

    private Initiative running(FundingWorld in) {
        InitiativeId id = in.as(in.director, () -> initiatives.enter(
                in.association,
                new EarlierInitiative(
                        "Samordningsteamet",
                        in.vasteras,
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2027, 12, 31),
                        new TreeMap<>(Map.of(2026, Kronor.of(900_000), 2027, Kronor.of(1_000_000))),
                        List.of(
                                Goal.builder("En fjärdedel av deltagarna arbetar när de avslutas.")
                                        .kind(GoalKind.RESULT)
                                        .level(GoalLevel.INDIVIDUAL)
                                        .build(),
                                Goal.ofText("Parterna har en gemensam rutin.")),
                        "§ 31, 2024-11-25")));
        return directory.get(id);
    }
}
