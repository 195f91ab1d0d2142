package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.Role;
import se.stegvis.board.Advice;
import se.stegvis.board.AgendaItem;
import se.stegvis.board.CaseFileId;
import se.stegvis.board.ComparisonRow;
import se.stegvis.board.ComparisonService;
import se.stegvis.board.DecisionService;
import se.stegvis.board.MeetingDetails;
import se.stegvis.board.MeetingId;
import se.stegvis.board.MeetingService;
import se.stegvis.board.NewDecision;
import se.stegvis.board.Outcome;
import se.stegvis.board.PreparationService;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.FormPlace.Field;
import se.stegvis.registry.RegisteredDocument;
import se.stegvis.registry.Registry;
import se.stegvis.testing.DatabaseTest;

/** Applications that are taken back, and what a decision is about: a version, which stays whatever comes. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class WithdrawalTest {

    private static final String NEED = "behov.glapp";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WithdrawalService withdrawals;

    @Autowired
    private CompletionService completions;

    @Autowired
    private VersionService versions;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Registry registry;

    @Autowired
    private ComparisonService comparison;

    @Autowired
    private PreparationService preparation;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private AccountId preparer;
    private AccountId auditor;
    private AccountId chair;
    private AccountId member;
    private ApplicationId id;

    @BeforeEach
    void aSubmittedApplication() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        preparer = world.person("Pia Beredare", Role.PREPARER, world.region);
        auditor = world.person("Rut Revisor", Role.AUDITOR, null);
        chair = world.person("Olof Ordförande", Role.CHAIR, world.region);
        member = world.person("Anna Ledamot", Role.BOARD_MEMBER, world.forsakringskassan);
        id = fixtures.complete();
        world.as(world.karin, () -> submission.submit(id));
    }

    @Test
    void what_is_taken_back_stays_to_be_read_and_leaves_the_comparison() {
        ask();
        world.as(world.karin, () -> fixtures.answer(id, NEED, "", "Ändrat"));
        world.as(world.karin, () -> completions.answer(id, ""));
        ask();
        world.as(world.karin, () -> fixtures.answer(id, NEED, "", "Halvskrivet"));
        assertThat(compared()).hasSize(1);
        world.as(world.karin, () -> withdrawals.withdraw(id, "Kommunen gör det själv."));
        assertThat(compared()).isEmpty();
        SubmittedFile read = world.as(auditor, () -> versions.file(id)).orElseThrow();
        assertThat(read.versions()).hasSize(2);
        assertThat(read.withdrawal()).get().extracting(Withdrawal::by, Withdrawal::reason).containsExactly(
                "Karin Åkerlund", "Kommunen gör det själv.");
        assertThat(read.completions()).extracting(Completion::state).containsExactly(
                CompletionState.ANSWERED, CompletionState.CLOSED);
        assertThat(world.as(auditor, () -> versions.document(id, 1)).content()).isNotEmpty();
        assertThat(world.as(auditor, () -> versions.document(id, 2)).content()).isNotEmpty();
        assertThat(world.as(world.karin, () -> applications.open(id)).value(NEED)).isEqualTo("Ändrat");
        assertThat(world.as(auditor, () -> applications.list(
                        world.association, ApplicationFilter.readable(), 0, 10)))
                .singleElement()
                .extracting(ApplicationLine::withdrawn)
                .isEqualTo(true);
        assertThat(registry.documents(world.association, submissions.get(id).caseId()))
                .extracting(RegisteredDocument::title)
                .contains("Återkallad ansökan: Samordningsteam Västerås");
        assertThat(jdbc.sql("select count(*) from audit_entry where association_id = ? and action = 'application.withdrawn'")
                        .param(world.association.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(mails("Återkallad: Samordningsteam Västerås%")).isEqualTo(5);
        assertThatThrownBy(this::ask).hasMessage("funding.refused.withdrawn");
        assertThatThrownBy(() -> world.as(world.karin, () -> withdrawals.withdraw(id, "En gång till")))
                .hasMessage("funding.refused.withdrawn");
        assertThatThrownBy(() -> jdbc.sql("delete from application_withdrawal where application_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void taking_back_is_the_owners_with_a_reason() {
        assertThatThrownBy(() -> world.as(world.karin, () -> withdrawals.withdraw(id, " ")))
                .isInstanceOf(InvalidInputException.class);
        AccountId contact = fixtures.contact(id, world.region);
        assertThatThrownBy(() -> world.as(contact, () -> withdrawals.withdraw(id, "Nej")))
                .hasMessage("funding.refused.withdrawNotOwner");
        assertThatThrownBy(() -> world.as(world.director, () -> withdrawals.withdraw(id, "Nej")))
                .isInstanceOf(RuntimeException.class);
        assertThat(submissions.get(id).state().isWithdrawn()).isFalse();
    }

    @Test
    void what_is_taken_back_is_neither_prepared_put_on_an_agenda_nor_decided() {
        ApplicationId other = fixtures.complete();
        world.as(world.karin, () -> submission.submit(other));
        MeetingId meeting = meeting(id);
        world.as(world.karin, () -> withdrawals.withdraw(id, "Kommunen gör det själv."));
        world.as(world.karin, () -> withdrawals.withdraw(other, "Den också."));
        AgendaItem item = item(meeting);
        assertThat(item.state()).get().extracting(SubmittedState::isWithdrawn).isEqualTo(true);
        assertThatThrownBy(() -> world.as(world.director, () -> decisions.decide(item.id(), rejection())))
                .hasMessage("board.error.caseWithdrawn");
        assertThatThrownBy(() -> world.as(world.director, () -> meetings.addCase(meeting, CaseFileId.of(other))))
                .hasMessage("board.error.caseWithdrawn");
        assertThatThrownBy(() -> world.as(
                        preparer, () -> preparation.recommend(CaseFileId.of(id), Advice.GRANT, "Bra.", 0)))
                .hasMessage("board.error.caseWithdrawn");
    }

    @Test
    void a_decision_is_about_a_named_version_ends_what_is_asked_and_a_refused_application_stays_readable() {
        ask();
        world.as(world.karin, () -> fixtures.answer(id, NEED, "", "Ändrat"));
        world.as(world.karin, () -> completions.answer(id, ""));
        assertThat(compared()).singleElement().extracting(row -> row.state().version()).isEqualTo(2);
        ask();
        world.as(world.karin, () -> fixtures.answer(id, NEED, "", "Kommer för sent"));
        MeetingId meeting = meeting(id);
        world.as(world.director, () -> decisions.decide(item(meeting).id(), rejection()));
        assertThat(item(meeting).decision().orElseThrow().version()).isEqualTo(Optional.of(2));
        assertThat(world.as(world.karin, () -> applications.open(id)).value(NEED)).isEqualTo("Ändrat");
        assertThatThrownBy(() -> world.as(world.karin, () -> completions.answer(id, ""))).hasMessage("funding.refused.decided");
        assertThatThrownBy(this::ask).hasMessage("funding.refused.decided");
        assertThatThrownBy(() -> world.as(world.karin, () -> withdrawals.withdraw(id, "Ångrar oss.")))
                .hasMessage("funding.refused.decided");
        SubmittedFile read = world.as(auditor, () -> versions.file(id)).orElseThrow();
        assertThat(read.decided()).isTrue();
        assertThat(read.versions()).hasSize(2);
        assertThat(read.completions().getLast().state()).isEqualTo(CompletionState.CLOSED);
        for (int number : List.of(1, 2)) {
            assertThat(world.as(auditor, () -> versions.paper(id, number)).blocks()).isNotEmpty();
            assertThat(world.as(auditor, () -> versions.document(id, number)).content()).isNotEmpty();
        }
        assertThat(mails("Komplettering behövs inte längre%")).isEqualTo(4);
    }

    @Test
    void a_case_that_is_referred_back_can_still_be_completed() {
        ask();
        MeetingId meeting = meeting(id);
        world.as(world.director, () -> decisions.decide(
                item(meeting).id(),
                new NewDecision(
                        Outcome.REFER_BACK, new TreeMap<>(), "", "Behovet behöver bli tydligare.", List.of(), null, Map.of(), Map.of())));
        world.as(world.karin, () -> fixtures.answer(id, NEED, "", "Tydligare"));
        world.as(world.karin, () -> completions.answer(id, ""));
        assertThat(submissions.get(id).state().version()).isEqualTo(2);
    }

    private void ask() {
        world.as(preparer, () -> completions.ask(
                id,
                new CompletionRequest(
                        List.of(new NamedPlace(Field.whole(NEED), "Vems glapp?")),
                        "",
                        SwedishTime.today(clock).plusDays(10))));
    }

    private List<ComparisonRow> compared() {
        return world.as(world.director, () -> comparison.compare(world.association, 2027)).rows();
    }

    private MeetingId meeting(ApplicationId about) {
        MeetingId meeting = world.as(world.director, () -> meetings.plan(
                world.association, new MeetingDetails(LocalDate.of(2026, 12, 12), LocalTime.of(9, 0), "Rådhuset")));
        world.as(world.director, () -> {
            meetings.addCase(meeting, CaseFileId.of(about));
            meetings.summon(meeting);
            meetings.open(meeting);
            meetings.arrived(meeting, chair, LocalTime.of(9, 0));
            meetings.arrived(meeting, member, LocalTime.of(9, 0));
        });
        return meeting;
    }

    private AgendaItem item(MeetingId meeting) {
        return world.as(world.director, () -> meetings.look(meeting)).items().getFirst();
    }

    private static NewDecision rejection() {
        return new NewDecision(
                Outcome.REJECT, new TreeMap<>(), "", "Medlen räcker inte.", List.of(), null, Map.of(), Map.of());
    }

    private int mails(String subject) {
        return jdbc.sql("select count(*) from outbox_message where association_id = ? and subject like ?")
                .params(world.association.value(), subject)
                .query(Integer.class)
                .single();
    }
}
