package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.MeasuringPoint;
import se.stegvis.testing.DatabaseTest;

/** Partners' answers to goals: what undoes them, who is told, and what they stop. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class GoalAnswersTest {

    private static final String CHANGED = "Ett mål ni har svarat på är ändrat: Samordningsteam Västerås";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private GoalService goals;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private Submissions submissions;

    @Autowired
    private JdbcClient jdbc;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private Signing people;
    private ApplicationId id;
    private AccountId contact;

    @BeforeEach
    void everyGoalIsAccepted() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        people = new Signing(context, world);
        world.set(Setting.SIGNATURES_REQUIRED, "NONE");
        id = fixtures.complete();
        contact = fixtures.contact(id, world.region);
    }

    @Test
    void what_the_parties_stand_behind_undoes_their_answers_and_nothing_else_does() {
        Map<String, UnaryOperator<Goal.Builder>> promised = new LinkedHashMap<>();
        promised.put("text", goal -> goal.text("30 % av deltagarna ska arbeta senast 31 december 2028."));
        promised.put("kind", goal -> goal.kind(GoalKind.PROCESS));
        promised.put("level", goal -> goal.level(GoalLevel.ORGANISATION));
        promised.put("indicator", goal -> goal.indicator("Andel i arbete"));
        promised.put("unit", goal -> goal.unit("procent"));
        promised.put("baseline", goal -> goal.baseline(BigDecimal.valueOf(9)));
        promised.put("target", goal -> goal.target(BigDecimal.valueOf(30)));
        promised.put("measuring point", goal -> goal.measuringPoints(List.of(MeasuringPoint.atExit(BigDecimal.valueOf(30)))));
        promised.put("date", goal -> goal.deadline(LocalDate.of(2028, 11, 30)));
        Map<String, UnaryOperator<Goal.Builder>> beside = new LinkedHashMap<>();
        beside.put("target group", goal -> goal.targetGroup("Unga"));
        beside.put("size of the group", goal -> goal.groupSize(60));
        beside.put("source", goal -> goal.source("En annan blankett"));
        beside.put("responsible", goal -> goal.responsible("Chefen"));
        beside.forEach((field, change) -> {
            change(change);
            assertThat(accepted()).as(field).isEqualTo(3);
        });
        promised.forEach((field, change) -> {
            fixtures.acceptAll(id);
            assertThat(accepted()).isEqualTo(3);
            change(change);
            assertThat(accepted()).as(field).isZero();
            assertThat(draft().goals().get(1).goal().parties())
                    .as("the other goals")
                    .allMatch(party -> party.acceptance() instanceof Acceptance.Accepted);
        });
    }

    @Test
    void those_who_had_answered_get_one_mail_an_hour_and_who_made_the_change_none() {
        change(goal -> goal.source("En annan blankett"));
        assertThat(people.mailTo(contact)).doesNotContain(CHANGED);
        AccountId standIn = people.participant(id, "Sune Sol", ParticipantKind.STAND_IN, world.region);
        AccountId other = fixtures.contact(id, world.forsakringskassan);
        GoalId second = draft().goals().get(1).id();
        change(goal -> goal.target(BigDecimal.valueOf(30)));
        world.as(other, () -> {
            DraftGoal goal = goal(second);
            goals.save(id, second, goal.goal().toBuilder().target(BigDecimal.valueOf(21)).build(), goal.version());
        });
        assertThat(people.mailTo(contact)).filteredOn(CHANGED::equals).hasSize(1);
        assertThat(people.mailTo(standIn)).filteredOn(CHANGED::equals).hasSize(1);
        assertThat(people.mailTo(other)).filteredOn(CHANGED::equals).as("of Karin's change alone").hasSize(1);
        jdbc.sql("update outbox_message set created_at = created_at - interval '61' minute where topic = ?")
                .param("goals.changed:" + id)
                .update();
        fixtures.acceptAll(id);
        change(goal -> goal.target(BigDecimal.valueOf(31)));
        assertThat(people.mailTo(contact)).filteredOn(CHANGED::equals).hasSize(2);
    }

    @Test
    void a_stand_in_answers_like_the_contact_and_it_is_written_down_as_what() {
        AccountId standIn = people.participant(id, "Sune Sol", ParticipantKind.STAND_IN, world.region);
        change(goal -> goal.target(BigDecimal.valueOf(30)));
        world.as(standIn, () -> goals.accept(id, first().id(), world.region, first().version()));
        world.as(fixtures.contact(id, world.forsakringskassan), () -> goals.refuse(
                id, first().id(), world.forsakringskassan, "För högt", first().version()));
        Map<String, Acceptance> stands = first().goal().parties().stream()
                .collect(Collectors.toMap(party -> party.name(), party -> party.acceptance()));
        assertThat(stands.get("Region Västmanland"))
                .isInstanceOfSatisfying(Acceptance.Accepted.class, answer -> {
                    assertThat(answer.by()).isEqualTo("Sune Sol");
                    assertThat(answer.as()).isEqualTo(Acceptance.Capacity.STAND_IN);
                });
        assertThat(stands.get("Försäkringskassan"))
                .isInstanceOfSatisfying(Acceptance.Refused.class, answer ->
                        assertThat(answer.as()).isEqualTo(Acceptance.Capacity.CONTACT));
        AccountId signatory = people.participant(id, "Eva Ek", ParticipantKind.SIGNATORY, world.region);
        assertThatThrownBy(() -> world.as(
                        signatory, () -> goals.accept(id, first().id(), world.region, first().version())))
                .as("who signs does not answer")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void several_are_accepted_at_once_and_none_when_one_has_changed_since_it_was_read() {
        draft().goals().forEach(each -> change(each.id(), goal -> goal.target(BigDecimal.valueOf(44))));
        Map<GoalId, Long> seen = draft().goals().stream().collect(Collectors.toMap(DraftGoal::id, DraftGoal::version));
        change(goal -> goal.source("En annan blankett"));
        assertThatThrownBy(() -> world.as(contact, () -> goals.acceptAll(id, world.region, seen)))
                .isInstanceOf(EditConflictException.class);
        assertThat(draft().goals()).allMatch(goal -> accepted(goal) == 0);
        Map<GoalId, Long> now = draft().goals().stream().collect(Collectors.toMap(DraftGoal::id, DraftGoal::version));
        world.as(contact, () -> goals.acceptAll(id, world.region, now));
        assertThat(draft().goals()).allMatch(goal -> accepted(goal) == 1);
        assertThatThrownBy(() -> world.as(contact, () -> goals.acceptAll(id, world.forsakringskassan, now)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void what_is_not_accepted_stops_a_submission_only_where_the_forbund_says_so_and_is_told_to_beredningen() {
        world.as(contact, () -> goals.refuse(id, first().id(), world.region, "För högt", first().version()));
        change(draft().goals().get(1).id(), goal -> goal.target(BigDecimal.valueOf(30)));
        world.set(Setting.ACCEPTANCE_REQUIRED, "YES");
        assertThatThrownBy(() -> world.as(world.karin, () -> submission.submit(id)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("funding.refused.incomplete");
        world.set(Setting.ACCEPTANCE_REQUIRED, "NO");
        assertThat(draft().partners())
                .as("kan ej stops nothing")
                .anyMatch(partner -> partner.content().commitment() == Commitment.CANNOT);
        world.as(world.karin, () -> submission.submit(id));
        assertThat(submissions.get(id).notAccepted())
                .containsExactlyInAnyOrder(
                        new NotAccepted("Region Västmanland", List.of(1, 2)),
                        new NotAccepted("Arbetsförmedlingen", List.of(2)),
                        new NotAccepted("Försäkringskassan", List.of(2)));
        assertThat(world.as(world.director, () -> submission.preview(id)).blocks().toString())
                .contains("Ej accepterat av Arbetsförmedlingen: inget svar", "vill ha en ändring: För högt");
    }

    private void change(UnaryOperator<Goal.Builder> change) {
        change(first().id(), change);
    }

    private void change(GoalId goal, UnaryOperator<Goal.Builder> change) {
        world.as(world.karin, () -> {
            DraftGoal now = goal(goal);
            goals.save(id, goal, change.apply(now.goal().toBuilder()).build(), now.version());
        });
    }

    private ApplicationDraft draft() {
        return world.as(world.karin, () -> applications.open(id));
    }

    private DraftGoal first() {
        return draft().goals().getFirst();
    }

    private DraftGoal goal(GoalId goal) {
        return draft().goals().stream().filter(each -> each.id().equals(goal)).findFirst().orElseThrow();
    }

    private long accepted() {
        return accepted(first());
    }

    private static long accepted(DraftGoal goal) {
        return goal.goal().parties().stream()
                .filter(party -> party.acceptance() instanceof Acceptance.Accepted)
                .count();
    }
}
