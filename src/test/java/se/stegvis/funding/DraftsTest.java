package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.ForbiddenException;
import se.stegvis.access.Role;
import se.stegvis.association.MemberKind;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.Goal;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.GoalSetAssessment;
import se.stegvis.testing.DatabaseTest;

@DatabaseTest
class DraftsTest {

    /** Statements for opening an application, the guard included: fifteen, however much is in it. */
    private static final int MOST_STATEMENTS = 19;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private StartService starts;

    @Autowired
    private PartnerService partners;

    @Autowired
    private PeopleService people;

    @Autowired
    private GoalService goals;

    @Autowired
    private BudgetService budget;

    @Autowired
    private EffectChainService chain;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private JdbcClient jdbc;

    private FundingWorld world;
    private ApplicationFixtures fixtures;

    @BeforeEach
    void aForbund() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
    }

    @Test
    void a_draft_is_seen_by_those_who_are_in_it_and_nobody_else() {
        ApplicationId id = fixtures.complete();
        AccountId colleague = world.person("Lars Ek", Role.APPLICANT, world.vasteras);
        AccountId auditor = world.person("Rut Ros", Role.AUDITOR, null);
        AccountId contact = fixtures.contact(id, world.region);
        assertThat(world.as(contact, () -> applications.open(id)).name()).isEqualTo("Samordningsteam Västerås");
        for (AccountId other : new AccountId[] {colleague, auditor, world.director}) {
            assertThatThrownBy(() -> world.as(other, () -> applications.open(id))).isInstanceOf(NotFoundException.class);
            assertThat(world.as(other, () -> applications.count(world.association, ApplicationFilter.myDrafts())))
                    .isZero();
        }
        assertThat(world.as(contact, () -> applications.list(world.association, ApplicationFilter.myDrafts(), 0, 10)))
                .extracting(ApplicationLine::id)
                .containsExactly(id);
    }

    @Test
    void a_submitted_application_is_public_and_read_by_every_role_of_the_forbund_and_by_no_other() {
        ApplicationId id = fixtures.complete();
        Receipt receipt = world.as(world.karin, () -> submission.submit(id));
        AccountId auditor = world.person("Rut Ros", Role.AUDITOR, null);
        VersionService versions = context.getBean(VersionService.class);
        SubmittedFile read = world.as(auditor, () -> versions.file(id)).orElseThrow();
        assertThat(read.caseNumber()).isEqualTo(receipt.caseNumber());
        assertThat(world.as(world.karin, () -> applications.open(id)).mayEdit()).isFalse();
        assertThat(world.as(auditor, () -> submission.document(id)).content()).isNotEmpty();
        FundingWorld elsewhere = new FundingWorld(context);
        assertThatThrownBy(() -> elsewhere.as(elsewhere.director, () -> versions.file(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> elsewhere.as(elsewhere.director, () -> submission.document(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void submitted_applications_are_found_by_name_huvudman_and_number() {
        ApplicationId id = fixtures.complete();
        Receipt receipt = world.as(world.karin, () -> submission.submit(id));
        for (String words : new String[] {"", "SAMORDNINGSTEAM", "västerås stad", receipt.caseNumber()}) {
            ApplicationFilter filter = ApplicationFilter.submitted().search(words);
            assertThat(world.as(world.director, () -> applications.list(world.association, filter, 0, 10)))
                    .as(words)
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.leadName()).isEqualTo("Västerås stad");
                        assertThat(line.sought()).isEqualTo(Kronor.of(8_600_000));
                        assertThat(line.caseNumber()).isEqualTo(receipt.caseNumber());
                    });
        }
        assertThat(world.as(world.director, () ->
                        applications.count(world.association, ApplicationFilter.submitted().search("%"))))
                .isZero();
    }

    @Test
    void a_list_is_narrowed_to_a_kind_and_put_in_the_order_asked_for() {
        for (String name : List.of("Älgstigen", "Zebran", "Ankaret")) {
            world.as(world.karin, () -> starts.start(world.association, NewApplication.newInitiative(world.vasteras, name)));
        }
        fixtures.complete();

        assertThat(names(ApplicationFilter.myDrafts().by(ApplicationFilter.Order.NAME)))
                .containsExactly("Ankaret", "Samordningsteam Västerås", "Zebran", "Älgstigen");
        assertThat(names(ApplicationFilter.myDrafts())).startsWith("Samordningsteam Västerås");
        assertThat(names(ApplicationFilter.myDrafts().by(ApplicationFilter.Order.SOUGHT)))
                .containsExactly("Samordningsteam Västerås", "Ankaret", "Zebran", "Älgstigen");
        assertThat(names(ApplicationFilter.myDrafts().by(ApplicationFilter.Order.LEAD))).hasSize(4);
        assertThat(names(ApplicationFilter.myDrafts().kind(ApplicationKind.NEW_INITIATIVE))).hasSize(4);
        assertThat(names(ApplicationFilter.myDrafts().kind(ApplicationKind.FEASIBILITY_STUDY))).isEmpty();
    }

    private List<String> names(ApplicationFilter filter) {
        return world.as(world.karin, () -> applications.list(world.association, filter, 0, 10)).stream()
                .map(ApplicationLine::name)
                .toList();
    }

    @Test
    void only_a_member_that_one_applies_for_can_be_started_for() {
        assertThatThrownBy(() -> world.as(world.karin, () -> starts.start(world.association, NewApplication.newInitiative(world.region, ""))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.as(world.director, () -> starts.start(world.association, NewApplication.newInitiative(world.vasteras, ""))))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void a_partners_acceptance_is_undone_when_the_goal_promises_something_else_and_only_then() {
        ApplicationId id = fixtures.complete();
        DraftGoal goal = world.as(world.karin, () -> applications.open(id)).goals().getFirst();
        assertThat(accepted(goal)).isEqualTo(3);
        DraftGoal sourced = world.as(world.karin, () -> goals.save(
                id, goal.id(), goal.goal().toBuilder().source("Uppföljande samtal").build(), goal.version()));
        assertThat(accepted(sourced)).isEqualTo(3);
        assertThat(sourced.id()).isEqualTo(goal.id());
        DraftGoal sameNumber = world.as(world.karin, () -> goals.save(
                id, goal.id(), sourced.goal().toBuilder().target(new BigDecimal("25.0")).build(), sourced.version()));
        assertThat(accepted(sameNumber)).isEqualTo(3);
        DraftGoal higher = world.as(world.karin, () -> goals.save(
                id, goal.id(), sourced.goal().toBuilder().target(new BigDecimal("30")).build(), sameNumber.version()));
        assertThat(accepted(higher)).isZero();
        ApplicationDraft now = world.as(world.karin, () -> applications.open(id));
        assertThat(accepted(now.goals().get(0))).isZero();
        assertThat(accepted(now.goals().get(1))).isEqualTo(3);
    }

    @Test
    void a_partner_answers_for_itself_and_for_the_goal_that_was_read() {
        ApplicationId id = fixtures.complete();
        AccountId contact = fixtures.contact(id, world.region);
        DraftGoal goal = world.as(world.karin, () -> applications.open(id)).goals().getFirst();
        assertThatThrownBy(() -> world.as(world.karin, () -> goals.accept(id, goal.id(), world.region, goal.version())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(contact, () ->
                        goals.accept(id, goal.id(), world.forsakringskassan, goal.version())))
                .isInstanceOf(RefusedException.class);
        DraftGoal refused = world.as(contact, () ->
                goals.refuse(id, goal.id(), world.region, "Nivån är för hög.", goal.version()));
        assertThat(refused.goal().parties())
                .filteredOn(party -> party.acceptance() instanceof Acceptance.Refused)
                .extracting(party -> party.name())
                .containsExactly("Region Västmanland");
        world.as(world.karin, () -> goals.save(
                id, goal.id(), goal.goal().toBuilder().text("En annan lydelse").build(), goal.version()));
        assertThatThrownBy(() -> world.as(contact, () -> goals.accept(id, goal.id(), world.region, goal.version())))
                .isInstanceOf(EditConflictException.class);
    }

    @Test
    void a_missing_acceptance_stops_a_submission_only_where_the_forbund_says_so() {
        world.set(Setting.ACCEPTANCE_REQUIRED, "YES");
        ApplicationId id = fixtures.complete();
        AccountId contact = fixtures.contact(id, world.region);
        DraftGoal goal = world.as(world.karin, () -> applications.open(id)).goals().get(1);
        world.as(contact, () -> goals.refuse(id, goal.id(), world.region, "För högt.", goal.version()));
        assertThat(world.as(world.karin, () -> submission.review(id)).shortcomings())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rule()).isEqualTo("goal-not-accepted");
                    assertThat(found.row()).isEqualTo(goal.id().value());
                    assertThat(found.message().arguments()).containsExactly(2, "Region Västmanland");
                });
    }

    @Test
    void goals_are_compared_with_what_earlier_insatser_reached() {
        ApplicationId id = fixtures.complete();
        GoalSetAssessment assessment = world.as(world.karin, () -> goals.assess(id));
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.goals().getFirst().findings(Criterion.REALISTIC))
                .extracting(finding -> finding.rule())
                .contains("above-every-earlier", "break-even-unknown");
    }

    @Test
    void an_invited_contact_gets_an_account_a_role_and_two_messages_and_no_colleague_can_copy_the_link() {
        ApplicationId id = fixtures.started();
        Partner partner = world.as(world.karin, () -> partners.add(id, world.region));
        String email = "orjan." + id + "@exempel.se";
        AccountId contact = world.as(world.karin, () ->
                people.invite(id, ParticipantKind.PARTNER_CONTACT, world.region, "Örjan Ek", email));
        assertThat(world.as(world.karin, () -> applications.open(id)).partners().getFirst().contacts())
                .extracting(Participant::name)
                .containsExactly("Örjan Ek");
        assertThat(world.as(contact, () -> applications.open(id)).answersFor()).containsExactly(world.region);
        assertThat(jdbc.sql("select count(*) from outbox_message where recipient = ? and made_by is null")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThatThrownBy(() -> world.as(world.karin, () ->
                        people.invite(id, ParticipantKind.PARTNER_CONTACT, world.region, "Örjan Ek", email)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(contact, () -> submission.submit(id))).isInstanceOf(RefusedException.class);
        world.as(world.karin, () -> partners.remove(id, partner.id()));
        assertThatThrownBy(() -> world.as(contact, () -> applications.open(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_member_is_in_an_application_once() {
        ApplicationId id = fixtures.started();
        world.as(world.karin, () -> partners.add(id, world.region));
        assertThatThrownBy(() -> world.as(world.karin, () -> partners.add(id, world.region)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> partners.add(id, world.vasteras)))
                .isInstanceOf(InvalidInputException.class);
        FundingWorld elsewhere = new FundingWorld(context);
        assertThatThrownBy(() -> world.as(world.karin, () -> partners.add(id, elsewhere.region)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_budget_takes_no_absurd_amount_and_a_row_that_somebody_changed_is_not_written_over() {
        ApplicationId id = fixtures.started();
        for (BudgetContent absurd : new BudgetContent[] {
            BudgetContent.sought(2027, Kronor.of(-1)),
            BudgetContent.sought(2027, Kronor.of(20_000_000_000L)),
            BudgetContent.sought(1027, Kronor.of(1)),
            new BudgetContent(BudgetKind.CASH, null, 2027, Kronor.of(1), null, null, "")
        }) {
            assertThatThrownBy(() -> world.as(world.karin, () -> budget.add(id, absurd)))
                    .isInstanceOf(InvalidInputException.class);
        }
        BudgetRow row = world.as(world.karin, () -> budget.add(id, BudgetContent.sought(2027, Kronor.of(100))));
        world.as(world.karin, () -> budget.save(id, row.id(), BudgetContent.sought(2027, Kronor.of(200)), row.version()));
        assertThatThrownBy(() -> world.as(world.karin, () ->
                        budget.save(id, row.id(), BudgetContent.sought(2027, Kronor.of(300)), row.version())))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> {
                    assertThat(conflict.savedText()).isEqualTo("200");
                    assertThat(conflict.savedBy()).isEqualTo("Karin Åkerlund");
                });
        assertThat(world.as(world.karin, () -> budget.sums(id)).total().sought()).isEqualTo(Kronor.of(200));
    }

    @Test
    void an_activity_leads_to_a_subgoal_and_to_nothing_once_that_is_gone() {
        ApplicationId id = fixtures.complete();
        ApplicationDraft draft = world.as(world.karin, () -> applications.open(id));
        ChainRow activity = draft.chain().getFirst();
        ChainRow effect = draft.chain().getLast();
        ChainContent skipping = activity.content().withText("Hoppar").serving(effect.id());
        assertThatThrownBy(() -> world.as(world.karin, () -> chain.save(id, activity.id(), skipping, activity.version())))
                .isInstanceOf(InvalidInputException.class);
        world.as(world.karin, () -> chain.remove(id, draft.chain().get(1).id()));
        assertThat(world.as(world.karin, () -> submission.review(id)).shortcomings())
                .extracting(Shortcoming::rule)
                .containsExactly("chain-subgoal", "chain-serves-activity");
    }

    @Test
    void too_few_parties_are_told_with_the_number_the_forbund_has_set() {
        world.set(Setting.FEWEST_PARTIES, "5");
        ApplicationId id = fixtures.complete();
        assertThat(world.as(world.karin, () -> submission.review(id)).shortcomings())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rule()).isEqualTo("too-few-parties");
                    assertThat(found.message().arguments()).containsExactly(5, 4);
                });
    }

    @Test
    void an_application_is_opened_with_a_bounded_number_of_questions_to_the_database() {
        ApplicationId id = fixtures.complete();
        world.member("Surahammars kommun", MemberKind.MUNICIPALITY);
        Statistics statistics = context.getBean(EntityManagerFactory.class)
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        world.as(world.karin, () -> applications.open(id));
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(MOST_STATEMENTS);
        statistics.setStatisticsEnabled(false);
    }

    private static long accepted(DraftGoal goal) {
        return goal.goal().parties().stream()
                .filter(party -> party.acceptance() instanceof Acceptance.Accepted)
                .count();
    }
}
