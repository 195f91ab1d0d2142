package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.Finding;
import se.stegvis.goal.check.State;
import se.stegvis.testing.DatabaseTest;

/** Advice that the applicant goes against, and wordings that are put aside. */
@DatabaseTest
class KeptFindingsTest {

    private static final String VAGUE = "Deltagarna ska känna sig trygga senast den 31 december 2028.";
    private static final String REASON = "Ordet är deltagarnas eget och mäts med en enkät.";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private GoalService goals;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private Submissions submissions;

    private FundingWorld world;
    private ApplicationFixtures fixtures;

    @BeforeEach
    void aForbund() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
    }

    @Test
    void a_reason_answers_the_advice_until_its_words_are_others_and_again_when_they_are_back() {
        ApplicationId id = fixtures.started();
        DraftGoal goal = world.as(world.karin, () -> goals.add(id, Goal.ofText(VAGUE)));
        DraftGoal kept = world.as(world.karin, () -> goals.keep(id, goal.id(), "fuzzy-words", "", REASON));
        assertThat(kept.kept()).singleElement().satisfies(answer -> {
            assertThat(answer.reason()).isEqualTo(REASON);
            assertThat(answer.by()).isEqualTo("Karin Åkerlund");
            assertThat(answer.about()).contains("trygga");
        });
        assertThat(answered(id, goal)).isTrue();

        DraftGoal other = write(id, kept, "Deltagarna ska må bättre senast den 31 december 2028.");
        assertThat(answered(id, goal)).as("another word").isFalse();
        write(id, other, "Deltagarna ska känna sig TRYGGA senast den 31 december 2028.");
        assertThat(answered(id, goal)).as("the word is back").isTrue();

        world.as(world.karin, () -> goals.keepNoLonger(id, goal.id(), "fuzzy-words"));
        assertThat(answered(id, goal)).as("taken back").isFalse();
    }

    @Test
    void what_the_goal_is_told_nothing_about_cannot_be_gone_against_and_a_reason_is_checked() {
        ApplicationId id = fixtures.started();
        DraftGoal goal = world.as(world.karin, () -> goals.add(id, Goal.ofText(VAGUE)));
        assertThatThrownBy(() -> world.as(world.karin, () -> goals.keep(id, goal.id(), "joined-goals", "", REASON)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> goals.keep(id, goal.id(), "fuzzy-words", "", " ")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> goals.keep(id, goal.id(), "fuzzy-words", "", "x".repeat(1001))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        world.as(world.karin, () -> goals.keep(id, goal.id(), "fuzzy-words", "", "Fråga 811218-9876.")))
                .isInstanceOf(PersonalNumberException.class);
        assertThat(world.as(world.karin, () -> applications.open(id).goals().getFirst().kept())).isEmpty();
    }

    @Test
    void who_writes_a_reason_second_is_told_the_first_one_and_overwrites_it_only_on_purpose() {
        ApplicationId id = fixtures.started();
        DraftGoal goal = world.as(world.karin, () -> goals.add(id, Goal.ofText(VAGUE)));
        world.as(world.karin, () -> goals.keep(id, goal.id(), "fuzzy-words", "", REASON));
        assertThatThrownBy(() -> world.as(world.karin, () -> goals.keep(id, goal.id(), "fuzzy-words", "", "Ett annat skäl.")))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> {
                    assertThat(conflict.savedText()).isEqualTo(REASON);
                    assertThat(conflict.savedBy()).isEqualTo("Karin Åkerlund");
                });
        assertThat(world.as(world.karin, () -> applications.open(id).goals().getFirst().kept()))
                .extracting(KeptFinding::reason)
                .containsExactly(REASON);
        assertThat(world.as(world.karin, () -> goals.keep(id, goal.id(), "fuzzy-words", REASON, "Ett annat skäl."))
                        .kept())
                .extracting(KeptFinding::reason)
                .containsExactly("Ett annat skäl.");
    }

    @Test
    void reasons_go_with_the_application_and_the_silent_ones_stay_behind() {
        ApplicationId id = fixtures.complete();
        DraftGoal goal = world.as(world.karin, () -> goals.add(id, Goal.builder(VAGUE).kind(GoalKind.RESULT).build()));
        world.as(world.karin, () -> goals.keep(id, goal.id(), "fuzzy-words", "", REASON));
        world.as(world.karin, () -> goals.keep(id, goal.id(), "baseline-missing", "", "Mäts vid start."));
        DraftGoal silent = world.as(world.karin, () -> goals.add(id, Goal.ofText("Alla ska bli trygga.")));
        world.as(world.karin, () -> goals.keep(id, silent.id(), "fuzzy-words", "", "Tystnar."));
        write(id, silent, "60 deltagare ska ha en egen plan senast den 31 december 2028.");
        world.as(world.karin, () -> submission.submit(id));

        List<SubmittedGoal> submitted = submissions.get(id).goals();
        assertThat(submitted.get(submitted.size() - 2).kept())
                .extracting(KeptFinding::rule, KeptFinding::reason, KeptFinding::by)
                .containsExactlyInAnyOrder(
                        tuple("fuzzy-words", REASON, "Karin Åkerlund"),
                        tuple("baseline-missing", "Mäts vid start.", "Karin Åkerlund"));
        assertThat(submitted.getLast().kept()).isEmpty();
        assertThatThrownBy(() -> world.as(world.karin, () -> goals.keepNoLonger(id, goal.id(), "fuzzy-words")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_goal_is_taken_out_with_its_reasons() {
        ApplicationId id = fixtures.started();
        DraftGoal goal = world.as(world.karin, () -> goals.add(id, Goal.ofText(VAGUE)));
        world.as(world.karin, () -> goals.keep(id, goal.id(), "fuzzy-words", "", REASON));
        world.as(world.karin, () -> goals.remove(id, goal.id()));
        assertThat(world.as(world.karin, () -> applications.open(id).goals())).isEmpty();
    }

    @Test
    void what_a_goal_said_is_kept_when_a_proposal_takes_its_place_and_nobody_has_to_read_the_goal_again_for_that() {
        ApplicationId id = fixtures.started();
        DraftGoal goal = world.as(world.karin, () -> goals.add(id, Goal.ofText(VAGUE)));
        DraftGoal aside = world.as(world.karin, () -> goals.setAside(id, goal.id()));
        assertThat(aside.version()).isEqualTo(goal.version());
        DraftGoal taken = write(id, aside, "60 deltagare ska ha en egen plan senast den 31 december 2028.");
        assertThat(taken.formerText()).isEqualTo(VAGUE);
        DraftGoal swapped = world.as(world.karin, () -> goals.setAside(id, goal.id()));
        assertThat(swapped.formerText()).isEqualTo(taken.goal().text());
    }

    @Test
    void goals_are_looked_at_as_they_are_typed_and_nothing_is_stored() {
        ApplicationId id = fixtures.started();
        DraftGoal goal = world.as(world.karin, () -> goals.add(id, Goal.ofText("Fler ska komma närmare arbete.")));
        ApplicationDraft read = world.as(world.karin, () -> applications.open(id));
        Goal typed = Goal.ofText("25 av 60 deltagare ska ha ett arbete senast den 31 december 2028.");
        assertThat(world.as(world.karin, () -> goals.consider(id, read, Map.of(goal.id(), typed)))
                        .goals()
                        .getFirst()
                        .state(Criterion.TIME_BOUND))
                .isEqualTo(State.HOLDS);
        assertThat(world.as(world.karin, () -> applications.open(id).goals().getFirst()))
                .isEqualTo(read.goals().getFirst());
    }

    private DraftGoal write(ApplicationId id, DraftGoal goal, String text) {
        return world.as(world.karin, () -> goals.save(
                id, goal.id(), goal.goal().toBuilder().text(text).parties(List.of()).build(), goal.version()));
    }

    private boolean answered(ApplicationId id, DraftGoal goal) {
        return world.as(world.karin, () -> {
            DraftGoal now = applications.open(id).goals().stream()
                    .filter(each -> each.id().equals(goal.id()))
                    .findFirst()
                    .orElseThrow();
            List<Finding> findings = goals.assess(id).goals().getFirst().findings();
            return findings.stream().anyMatch(finding -> now.kept(finding, now.goal().text()).isPresent());
        });
    }
}
