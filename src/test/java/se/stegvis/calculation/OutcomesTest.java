package se.stegvis.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.calculation.policy.SmallCells;
import se.stegvis.calculation.ui.InitiativeBenefitView;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.GoalEvidence;
import se.stegvis.goal.Evidence.EarlierOutcome;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.Rows;

/** Counts of what an insats came to: who enters them, who sees which, and what follows from them. */
@DatabaseTest
class OutcomesTest extends SpringBrowserlessTest {

    private static final LivingStep TO_WORK = new LivingStep(Living.FORSORJNINGSSTOD, Living.FULL_TIME);
    private static final LivingStep TO_STUDIES = new LivingStep(Living.FORSORJNINGSSTOD, Living.STUDIES);
    private static final LivingStep UNCHANGED = new LivingStep(Living.FORSORJNINGSSTOD, Living.FORSORJNINGSSTOD);
    private static final LivingStep FEW = new LivingStep(Living.SJUKPENNING, Living.SUBSIDISED_HALF_TIME);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CurrentActor actors;

    @Autowired
    OutcomeService outcomes;

    @Autowired
    GoalEvidence evidence;

    private AssociationId association;
    private String slug;
    private AccountId team;
    private AccountId otherApplicant;
    private AccountId director;
    private InitiativeId insats;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        association = AssociationId.random();
        slug = "utfall-" + association.value();
        jdbc.sql("insert into association (id, name, slug, created_at, version) values (?, ?, ?, ?, 0)")
                .params(association.value(), "Samordningsförbundet " + association, slug, now())
                .update();
        UUID lead = member("Västerås stad");
        team = person("Karin Lund", Role.APPLICANT, lead);
        otherApplicant = person("Harald Ek", Role.APPLICANT, member("Hallstahammars kommun"));
        director = person("Cecilia Chef", Role.DIRECTOR, null);
        insats = InitiativeId.random();
        Rows.initiative(jdbc, insats.value(), association.value(), lead, "Samordningsteam Väst", LocalDate.of(2024, 1, 1));
        signIn(director);
        super.initVaadinEnvironment();
    }

    @Test
    void the_team_sees_every_count_and_what_all_of_them_come_to() {
        enter(2024, count(TO_WORK, 9), count(FEW, 3), count(UNCHANGED, 20));
        ShownOutcome seen = as(team, () -> outcomes.of(insats)).getFirst();
        assertThat(seen.counts()).hasSize(3);
        assertThat(seen.rest()).isEqualTo(SmallCells.Rest.NONE);
        assertThat(seen.told()).isEqualTo(32);
        assertThat(seen.figures().model()).isEqualTo(ModelStamp.CURRENT);
        assertThat(seen.figures().of(Actor.SOCIETY).mean()).isPositive();
        assertThat(seen.figures().of(Actor.SOCIETY).cost()).isEqualByComparingTo("3000000");
    }

    /** What others see is the same, to the last digit, whatever the small counts are. */
    @Test
    void small_counts_and_what_is_worked_out_from_them_never_leave_the_team() {
        enter(2024, count(TO_WORK, 9), count(UNCHANGED, 20), count(FEW, 3));
        ShownOutcome with = as(director, () -> outcomes.of(insats)).getFirst();
        as(team, () -> {
            outcomes.change(insats, with.id(), content(2024, count(TO_WORK, 9), count(UNCHANGED, 20), count(FEW, 1)), 0);
            return 0;
        });
        for (AccountId reader : List.of(director, otherApplicant)) {
            ShownOutcome seen = as(reader, () -> outcomes.of(insats)).getFirst();
            assertThat(seen.counts()).isEqualTo(with.counts()).doesNotContain(count(FEW, 1));
            assertThat(seen.figures()).isEqualTo(with.figures());
            assertThat(seen.calculation().asked().groups()).isEqualTo(with.calculation().asked().groups());
            assertThat(seen.calculation().asked().participants()).isEqualTo(29);
            assertThat(seen.told()).isEqualTo(29);
            assertThat(seen.rest()).isEqualTo(SmallCells.Rest.FEW);
        }
        assertThat(evidence.earlier(association)).as("what the check of the goals is told").isEmpty();
        assertThat(jdbc.sql("select object_name || coalesce(before_state, '') || coalesce(after_state, '') from audit_entry where association_id = ?")
                        .params(association.value())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(entry -> entry.matches("Samordningsteam Väst[0-9 –-]*"));
    }

    @Test
    void what_the_forbunds_own_insats_reached_is_evidence_for_goals() {
        enter(2024, count(TO_WORK, 12), count(TO_STUDIES, 8), count(UNCHANGED, 20));
        assertThat(evidence.earlier(association))
                .extracting(EarlierOutcome::indicator, one -> one.value().intValue(), EarlierOutcome::n)
                .containsExactly(
                        tuple("Andel till arbete", 30, 40),
                        tuple("Andel till studier", 20, 40));
    }

    @Test
    void only_the_team_enters_changes_and_removes() {
        OutcomePeriodId period = enter(2024, count(TO_WORK, 9));
        for (AccountId other : List.of(director, otherApplicant)) {
            assertThatThrownBy(() -> as(other, () -> outcomes.enter(insats, content(2025, count(TO_WORK, 9)))))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> actors.runAs(other, () -> outcomes.remove(insats, period, 0)))
                    .isInstanceOf(NotFoundException.class);
        }
        long seen = as(team, () -> outcomes.of(insats)).getFirst().version();
        actors.runAs(team, () -> outcomes.change(insats, period, content(2024, count(TO_WORK, 10)), seen));
        assertThatThrownBy(() -> actors.runAs(team, () -> outcomes.remove(insats, period, seen)))
                .as("a colleague's correction is not removed unseen")
                .isInstanceOf(EditConflictException.class);
        long now = as(team, () -> outcomes.of(insats)).getFirst().version();
        actors.runAs(team, () -> outcomes.remove(insats, period, now));
        assertThat(as(team, () -> outcomes.of(insats))).isEmpty();
    }

    @Test
    void periods_share_no_day_and_what_is_wrong_is_said_at_its_field() {
        enter(2024, count(TO_WORK, 9));
        assertThat(faults(content(2024, count(TO_WORK, 9)))).containsExactly("begins");
        assertThat(faults(new OutcomeContent(null, LocalDate.of(2090, 1, 1), "Blanketter", null, List.of())))
                .containsExactly("begins", "ends", "cost", "counts");
        assertThat(faults(content(2025, count(TO_WORK, 0)))).containsExactly("counts");
        assertThat(faults(content(2025, count(TO_WORK, 5), count(TO_WORK, 6)))).containsExactly("counts");
        assertThat(faults(new OutcomeContent(
                        LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30), " ", Kronor.ZERO, List.of(count(TO_WORK, 5)))))
                .containsExactly("source");
    }

    @Test
    void who_saves_over_what_somebody_else_has_changed_is_told() {
        OutcomePeriodId period = enter(2024, count(TO_WORK, 9));
        actors.runAs(team, () -> outcomes.change(insats, period, content(2024, count(TO_WORK, 8)), 0));
        assertThatThrownBy(() -> actors.runAs(
                        team, () -> outcomes.change(insats, period, content(2024, count(TO_WORK, 7)), 0)))
                .isInstanceOf(EditConflictException.class);
        assertThat(as(team, () -> outcomes.of(insats)).getFirst().counts()).containsExactly(count(TO_WORK, 8));
    }

    @Test
    void the_page_tells_the_board_without_small_counts() {
        enter(2024, count(TO_WORK, 9), count(UNCHANGED, 20), count(FEW, 3));
        signIn(director);
        navigate("f/" + slug + "/insatser/" + insats + "/nytta", InitiativeBenefitView.class);
        String words = getCurrentView().getElement().getTextRecursively();
        assertThat(words)
                .contains("från försörjningsstöd till arbete på heltid", "Några få personer till är räknade")
                .contains("Stegvis öppna nyttomodell 1.0")
                .doesNotContain("lönebidrag", "Lägg in en period");
        signIn(team);
        navigate("f/" + slug + "/insatser/" + insats + "/nytta", InitiativeBenefitView.class);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("från sjukpenning till arbete på halvtid med lönebidrag", "Lägg in en period");
    }

    private List<String> faults(OutcomeContent content) {
        try {
            as(team, () -> outcomes.enter(insats, content));
            return List.of();
        } catch (InvalidInputException invalid) {
            return invalid.faults().stream().map(InvalidInputException.Fault::field).toList();
        }
    }

    private OutcomePeriodId enter(int year, CountedStep... counts) {
        return as(team, () -> outcomes.enter(insats, content(year, counts)));
    }

    private static OutcomeContent content(int year, CountedStep... counts) {
        return new OutcomeContent(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "Avslutsblanketter", Kronor.of(3_000_000), List.of(counts));
    }

    private static CountedStep count(LivingStep step, int people) {
        return new CountedStep(step, people);
    }

    private <T> T as(AccountId person, Supplier<T> work) {
        return actors.callAs(person, work);
    }

    private void signIn(AccountId person) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person.toString(), "", List.of()));
    }

    private UUID member(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into member (id, association_id, name, kind, active, version) values (?, ?, ?, 'MUNICIPALITY', true, 0)")
                .params(id, association.value(), name)
                .update();
        return id;
    }

    private AccountId person(String name, Role role, @Nullable UUID member) {
        AccountId id = AccountId.random();
        jdbc.sql("insert into account (id, email, name, active, installation_administrator, demo, language, created_at, version)"
                        + " values (?, ?, ?, true, false, false, 'sv', ?, 0)")
                .params(id.value(), id + "@exempel.se", name, now())
                .update();
        jdbc.sql("insert into role_grant (id, association_id, account_id, role, member_id, granted_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0)")
                .params(Arrays.asList(UUID.randomUUID(), association.value(), id.value(), role.name(), member, now()))
                .update();
        return id;
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    }
}
