package se.stegvis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.access.ForbiddenException;
import se.stegvis.board.ui.CaseView;
import se.stegvis.board.ui.GoalsView;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.KeptFinding;
import se.stegvis.funding.SubmittedGoal;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.Finding;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.goal.check.SmartCheck;
import se.stegvis.goal.check.State;
import se.stegvis.testing.DatabaseTest;

/** Beredningen reads the goals of an application, and of all of them, in one table. */
@DatabaseTest
@Import(MadeUpSubmissions.Configuration.class)
class GoalReviewTest extends SpringBrowserlessTest {

    private static final String GOOD = "25 av 60 deltagare ska ha ett arbete senast den 31 december 2028.";
    private static final String VAGUE = "Personalen ska känna sig trygg i samverkan.";
    private static final String REASON = "Personalen har själv valt ordet.";

    @Autowired
    ApplicationContext context;

    @Autowired
    GoalReviewService review;

    @Autowired
    RecusalService recusals;

    private @Nullable BoardRoom made;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        made = new BoardRoom(context);
        signIn(room().preparer);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void goals_are_found_by_application_kind_and_state_and_by_what_was_kept_against_advice() {
        CaseFileId first = room().application("Första steget", 300_000, List.of(goal(GOOD, GoalKind.RESULT), kept(VAGUE)));
        room().application("Andra steget", 300_000, List.of(goal(GOOD, GoalKind.RESULT)));
        assertThat(texts(GoalFilter.all())).containsExactly(GOOD, VAGUE, GOOD);
        assertThat(texts(new GoalFilter("", Optional.of(first), none(), none(), none(), false))).containsExactly(GOOD, VAGUE);
        assertThat(texts(new GoalFilter("", none(), Optional.of(GoalKind.PROCESS), none(), none(), false))).containsExactly(VAGUE);
        assertThat(texts(new GoalFilter(
                        "", none(), none(), Optional.of(Criterion.TIME_BOUND), Optional.of(State.MISSING), false)))
                .containsExactly(VAGUE);
        assertThat(texts(new GoalFilter("", none(), none(), none(), none(), true))).containsExactly(VAGUE);
        assertThat(texts(new GoalFilter("andra", none(), none(), none(), none(), false))).containsExactly(GOOD);
    }

    @Test
    void a_page_takes_as_many_queries_whatever_there_is_to_read() {
        room().application("Första steget", 300_000, many(30));
        long few = queries();
        for (int i = 0; i < 6; i++) {
            room().application("Steg " + i, 300_000, many(10));
        }
        assertThat(queries()).isEqualTo(few);
        assertThat(few).isLessThan(12);
        GoalPage page = room().as(room().preparer, () -> review.goals(room().association, GoalFilter.all(), 25, 25));
        assertThat(page.lines()).hasSize(25);
        assertThat(page.all()).isEqualTo(90);
        assertThat(page.lines().getFirst().number()).isEqualTo(26);
    }

    @Test
    void who_is_javig_meets_neither_the_goals_nor_the_applications_name_among_the_choices() {
        CaseFileId closed = room().application("Stängd", 300_000, List.of(kept(VAGUE)));
        room().application("Öppen", 300_000, List.of(goal(GOOD, GoalKind.RESULT)));
        room().run(room().anna, () -> recusals.declare(closed, "Min syster leder insatsen"));
        GoalPage page = room().as(room().anna, () -> review.goals(room().association, GoalFilter.all(), 0, 25));
        assertThat(page.lines()).extracting(line -> line.goal().goal().text()).containsExactly(GOOD);
        assertThat(page.applications()).containsOnlyKeys(page.lines().getFirst().caseFile());
        assertThat(page.recused()).isEqualTo(1);
        signIn(room().anna);
        open("beredning/mal", GoalsView.class);
        assertThat(page()).contains(GOOD, "En ansökan visas inte: du har anmält jäv").doesNotContain(VAGUE, REASON);
    }

    @Test
    void who_writes_applications_does_not_read_others_goals() {
        assertThatThrownBy(() -> room().as(
                        room().owner, () -> review.goals(room().association, GoalFilter.all(), 0, 25)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void the_papers_of_a_case_show_its_goals_with_reasons_and_what_was_kept_anyway() {
        CaseFileId id = room().application("Stödet", 300_000, List.of(goal(GOOD, GoalKind.RESULT), kept(VAGUE)));
        open("beredning/" + id, CaseView.class);
        assertThat(page())
                .containsSubsequence("1. " + GOOD, "2. " + VAGUE, "Processmål")
                .contains("Behålls ändå: " + REASON, "Tidsatt, saknas:", "Det står inte när målet ska vara nått.");
    }

    @Test
    void the_table_of_all_goals_is_narrowed_on_the_page() {
        room().application("Första steget", 300_000, many(30));
        room().application("Andra steget", 300_000, List.of(kept(VAGUE)));
        open("beredning/mal", GoalsView.class);
        assertThat(page()).contains("Första steget").doesNotContain(VAGUE);
        test($(Button.class).withText("Visa fler").single()).click();
        assertThat(page()).contains(VAGUE, "Andra steget");
        test($(Checkbox.class).single()).click();
        assertThat(page()).contains(VAGUE, "Behålls ändå: " + REASON).doesNotContain(GOOD);
        @SuppressWarnings("unchecked")
        Select<GoalKind> kind = $(Select.class).all().stream()
                .filter(each -> "Sorts mål".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        kind.setValue(GoalKind.VOLUME);
        assertThat(page()).contains("Inget mål stämmer med det du har valt.").doesNotContain(VAGUE);
    }

    private long queries() {
        Statistics statistics = context.getBean(jakarta.persistence.EntityManagerFactory.class)
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            room().as(room().preparer, () -> review.goals(room().association, GoalFilter.all(), 0, 25));
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private List<String> texts(GoalFilter filter) {
        return room().as(room().preparer, () -> review.goals(room().association, filter, 0, 25)).lines().stream()
                .map(line -> line.goal().goal().text())
                .toList();
    }

    private static List<SubmittedGoal> many(int number) {
        List<SubmittedGoal> goals = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            goals.add(goal(GOOD, GoalKind.RESULT));
        }
        return goals;
    }

    private static SubmittedGoal goal(String text, GoalKind kind) {
        Goal goal = Goal.builder(text).kind(kind).build();
        return new SubmittedGoal(
                GoalId.random(), goal, new SmartCheck().check(goal, GoalContext.portfolio(), Evidence.none()), List.of());
    }

    private static SubmittedGoal kept(String text) {
        SubmittedGoal goal = goal(text, GoalKind.PROCESS);
        SmartAssessment read = goal.assessment();
        Finding finding = read.findings().stream()
                .filter(each -> each.rule().equals("fuzzy-words"))
                .findFirst()
                .orElseThrow();
        KeptFinding answer = new KeptFinding(
                finding.rule(),
                finding.spans().getFirst().of(text),
                REASON,
                "Karin Åkerlund",
                Instant.parse("2026-10-01T08:00:00Z"));
        return new SubmittedGoal(goal.id(), goal.goal(), read, List.of(answer));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private BoardRoom room() {
        return java.util.Objects.requireNonNull(made);
    }

    private static void signIn(AccountId person) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person.toString(), "", List.of()));
    }

    private <T extends Component> void open(String path, Class<T> view) {
        navigate("f/" + room().association + "/" + path, view);
    }

    /** The text of the page in reading order. */
    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
