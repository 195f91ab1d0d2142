package se.stegvis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.stegvis.access.Role;
import se.stegvis.audit.AuditLog;
import se.stegvis.board.SuggestedRecusal.Tie;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.Involvement;
import se.stegvis.funding.SubmittedState;
import se.stegvis.testing.DatabaseTest;

/** From submitted applications to signed minutes. */
@DatabaseTest
@Import(MadeUpSubmissions.Configuration.class)
@RecordApplicationEvents
class BoardTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ApplicationEvents events;

    @Autowired
    YearFrameService frames;

    @Autowired
    ComparisonService comparison;

    @Autowired
    PreparationService preparation;

    @Autowired
    MeetingService meetings;

    @Autowired
    RecusalService recusals;

    @Autowired
    DecisionService decisions;

    @Autowired
    MinutesService minutes;

    private BoardRoom room;

    @BeforeEach
    void a_board_of_three() {
        room = new BoardRoom(context);
    }

    private NewProposal proposal(long amount) {
        return new NewProposal(
                Outcome.GRANT, new TreeMap<>(Map.of(BoardRoom.YEAR, Kronor.of(amount))), "", "Behovet är styrkt.");
    }

    @Test
    void applications_compete_in_ranking_order_until_the_money_is_spent() {
        CaseFileId first = room.application("Första", 300_000);
        CaseFileId second = room.application("Andra", 500_000);
        room.run(room.director, () -> {
            frames.set(room.association, BoardRoom.YEAR, Kronor.of(600_000));
            comparison.rank(room.association, List.of(second.application(), first.application()));
            preparation.propose(second, proposal(400_000), 0);
        });
        Comparison compared = room.as(room.preparer, () -> comparison.compare(room.association, BoardRoom.YEAR));
        assertThat(compared.rows()).extracting(ComparisonRow::name).containsExactly("Andra", "Första");
        assertThat(compared.rows()).extracting(ComparisonRow::cumulated).containsExactly(Kronor.of(400_000), Kronor.of(700_000));
        assertThat(compared.rows()).extracting(ComparisonRow::suffices).containsExactly(true, false);
        assertThat(compared.frame().proposed()).isEqualTo(Kronor.of(400_000));
        assertThat(compared.rows().getFirst().costPerParticipant()).contains(Kronor.of(60_000));
    }

    @Test
    void two_who_write_the_proposal_at_once_do_not_overwrite_each_other() {
        CaseFileId caseFile = room.application("Stödet", 300_000);
        room.run(room.director, () -> {
            long version = preparation.propose(caseFile, proposal(100_000), 0);
            preparation.propose(caseFile, proposal(200_000), version);
            assertThatExceptionOfType(EditConflictException.class)
                    .isThrownBy(() -> preparation.propose(caseFile, proposal(300_000), version))
                    .satisfies(conflict -> assertThat(conflict.savedBy()).isEqualTo("Cecilia Chef"));
            assertThat(preparation.read(caseFile).proposal()).get().extracting(Proposal::total).isEqualTo(Kronor.of(200_000));
        });
    }

    @Test
    void a_proposal_names_every_amount_that_makes_no_sense() {
        CaseFileId caseFile = room.application("Stödet", 300_000);
        for (long year : List.of(2020L, 2090L)) {
            NewProposal outside = new NewProposal(
                    Outcome.GRANT, new TreeMap<>(Map.of((int) year, Kronor.of(5))), "", "Skäl");
            room.run(room.director, () -> assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> preparation.propose(caseFile, outside, 0)));
        }
    }

    @Test
    void whoever_is_javig_gets_no_papers_whatever_other_role_the_person_holds() {
        CaseFileId caseFile = room.application("Stödet", 300_000);
        room.grant(room.anna, Role.DIRECTOR, null, null);
        room.run(room.director, () -> preparation.propose(caseFile, proposal(250_000), 0));
        room.run(room.preparer, () -> preparation.recommend(caseFile, Advice.GRANT, "Bra", 0));
        assertThat(room.as(room.anna, () -> preparation.read(caseFile)).proposal()).isPresent();
        assertThat(room.audited("papers.opened")).isEqualTo(1);
        room.run(room.anna, () -> recusals.declare(caseFile, "Min bror leder insatsen"));
        room.run(room.anna, () -> {
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> preparation.read(caseFile));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> preparation.propose(caseFile, proposal(1), 1));
            Comparison seen = comparison.compare(room.association, BoardRoom.YEAR);
            ComparisonRow row = seen.rows().getFirst();
            assertThat(row.recused()).isTrue();
            assertThat(row.name()).isEqualTo("Stödet");
            assertThat(row.proposal()).isEmpty();
            assertThat(row.recommendation()).isEmpty();
            assertThat(seen.frame().proposed()).isEqualTo(Kronor.ZERO);
        });
        assertThat(room.as(room.bo, () -> preparation.read(caseFile)).proposal()).isPresent();
    }

    @Test
    void the_board_decides_and_everybody_concerned_is_told() throws IOException {
        CaseFileId caseFile = room.application("Stödet", 300_000);
        room.run(room.director, () -> frames.set(room.association, BoardRoom.YEAR, Kronor.of(600_000)));
        MeetingId meeting = room.openMeeting(List.of(caseFile));
        for (AccountId person : List.of(room.chair, room.anna, room.bo, room.firstSubstitute, room.secondSubstitute)) {
            assertThat(room.mailTo(person)).singleElement().asString().contains("Kallelse", "1. Stödet (2026/1)", "Rådhuset", "/f/" + room.association + "/styrelse/mote/" + meeting);
        }
        AgendaItemId item = room.item(meeting, 1);
        assertThat(room.as(room.director, () -> recusals.suggested(meeting)))
                .extracting(SuggestedRecusal::name, SuggestedRecusal::tie, SuggestedRecusal::memberName)
                .containsExactly(
                        tuple("Olof Ordförande", Tie.PARTNER, "Region Västmanland"),
                        tuple("Anna Ledamot", Tie.LEAD, "Västerås stad"),
                        tuple("Bo Ledamot", Tie.PARTNER, "Region Västmanland"),
                        tuple("Eva Ersättare", Tie.LEAD, "Västerås stad"),
                        tuple("Filip Ersättare", Tie.PARTNER, "Region Västmanland"));
        room.run(room.anna, () -> recusals.declare(item, "Kommunen är huvudman och jag leder förvaltningen"));
        room.run(room.director, () -> {
            meetings.arrived(meeting, room.firstSubstitute, LocalTime.of(9, 5));
            recusals.decide(item, room.anna, true);
            recusals.left(item, room.anna);
        });
        ServingBoard serving = room.as(room.chair, () -> meetings.serving(item));
        assertThat(serving.serving())
                .extracting(ServingBoard.Server::name)
                .containsExactly("Olof Ordförande", "Bo Ledamot", "Eva Ersättare");
        Map<AccountId, Vote> votes =
                Map.of(room.chair, Vote.YES, room.bo, Vote.NO, room.firstSubstitute, Vote.ABSTAIN);
        DecisionRecord decision = room.as(room.director, () -> decisions.decide(item, BoardRoom.grant(250_000, votes)));
        assertThat(decision.paragraph()).isEqualTo(1);
        assertThat(room.mailTo(room.owner)).singleElement().asString().contains("Bifall med villkor", Kronor.of(250_000).toString(), "§ 1, 2026-12-12", "/f/" + room.association + "/ansokningar/" + caseFile);
        assertThat(events.stream(ApplicationGranted.class))
                .singleElement()
                .satisfies(granted -> {
                    assertThat(granted.application()).isEqualTo(caseFile.application());
                    assertThat(granted.amounts()).containsExactly(Map.entry(BoardRoom.YEAR, Kronor.of(250_000)));
                    assertThat(granted.decision()).isEqualTo("§ 1, 2026-12-12");
                });
        assertThat(room.as(room.director, () -> frames.get(room.association, BoardRoom.YEAR)).left()).isEqualTo(Kronor.of(350_000));
        assertThat(room.as(room.anna, () -> meetings.look(meeting)).items().getFirst().decision()).isEmpty();
        room.run(room.director, () -> recusals.cameBack(item, room.anna));

        room.run(room.director, () -> {
            meetings.close(meeting);
            minutes.chooseAdjuster(meeting, room.bo);
        });
        assertThat(text(room.as(room.anna, () -> minutes.pdf(meeting)))).doesNotContain("Bifall med villkor");
        room.run(room.firstSubstitute, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> minutes.sign(meeting)));
        room.run(room.chair, () -> minutes.sign(meeting));
        assertThat(room.as(room.bo, () -> minutes.status(meeting)).maySign()).isTrue();
        room.run(room.bo, () -> minutes.sign(meeting));
        assertThat(room.as(room.bo, () -> minutes.status(meeting)).fixed()).isTrue();
        byte[] fixed = room.as(room.anna, () -> minutes.pdf(meeting));
        assertThat(text(fixed))
                .contains("§ 1 Stödet (2026/1)", "Bifall med villkor", "Anna Ledamot anmälde jäv", "Eva Ersättare tjänstgjorde i stället")
                .contains("Rapportera målen i juni.", "Deltog i beslutet", "Bo Ledamot skrev under");
        assertThat(room.as(room.chair, () -> minutes.pdf(meeting))).isEqualTo(fixed);
    }

    @Test
    void whoever_signs_or_wrote_the_application_is_asked_about_jav_first_of_all_for_that() {
        CaseFileId caseFile = room.application("Stödet", 300_000);
        context.getBean(MadeUpSubmissions.class)
                .involve(caseFile.application(), new Involvement(Set.of(room.chair), Set.of("anna  LEDAMOT", "Åsa Ägare")));
        MeetingId meeting = room.openMeeting(List.of(caseFile));
        assertThat(room.as(room.director, () -> recusals.suggested(meeting)))
                .extracting(SuggestedRecusal::name, SuggestedRecusal::tie)
                .contains(tuple("Olof Ordförande", Tie.INVOLVED), tuple("Anna Ledamot", Tie.SIGNATORY));
    }

    @Test
    void a_javig_reader_of_the_audit_trail_finds_no_proposal_there_either() {
        CaseFileId caseFile = room.application("Stödet", 300_000);
        room.grant(room.anna, Role.AUDITOR, null, null);
        room.run(room.director, () -> preparation.propose(caseFile, proposal(250_000), 0));
        AuditLog log = context.getBean(AuditLog.class);
        assertThat(room.as(room.anna, () -> log.read(room.association, "board.proposed", 0, 25)))
                .singleElement()
                .satisfies(line -> assertThat(line.after()).contains("GRANT"));
        room.run(room.anna, () -> recusals.declare(caseFile, "Min bror leder insatsen"));
        assertThat(room.as(room.anna, () -> log.read(room.association, "board.proposed", 0, 25)))
                .singleElement()
                .satisfies(line -> assertThat(line.after()).isNull());
    }

    @Test
    void an_ersattare_who_leaves_during_the_item_takes_the_quorum_along() {
        CaseFileId caseFile = room.application("Stödet", 300_000);
        MeetingId meeting = room.openMeeting(List.of(caseFile));
        AgendaItemId item = room.item(meeting, 1);
        room.run(room.director, () -> {
            meetings.left(meeting, room.anna, LocalTime.of(9, 30));
            meetings.left(meeting, room.bo, LocalTime.of(9, 30));
            meetings.arrived(meeting, room.secondSubstitute, LocalTime.of(9, 30));
            assertThat(meetings.serving(item).quorate()).isTrue();
            meetings.left(meeting, room.secondSubstitute, LocalTime.of(9, 40));
            assertThat(meetings.serving(item).quorate()).isFalse();
            refused("board.error.noQuorum", () -> decisions.decide(item, BoardRoom.reject()));
        });
    }

    @Test
    void the_kallelse_says_of_an_application_that_it_is_being_completed_or_has_been_taken_back() {
        CaseFileId completing = room.application("Återvägen", 100_000);
        CaseFileId back = room.application("Språngbrädan", 100_000);
        CaseFileId plain = room.application("Samordningsteam", 100_000);
        Instant at = Instant.parse("2026-11-01T08:00:00Z");
        room.submissions.become(
                completing.application(),
                new SubmittedState(1, at, Optional.of(LocalDate.of(2026, 12, 1)), Optional.empty()));
        room.submissions.become(
                back.application(), new SubmittedState(1, at, Optional.empty(), Optional.of(at)));
        room.openMeeting(List.of(completing, plain, back));
        assertThat(room.jdbc.sql("select body from outbox_message where association_id = ? and subject like 'Kallelse%'")
                        .param(room.association.value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body)
                        .containsPattern("Återvägen \\(\\S+\\), kompletteras till 2026-12-01\n")
                        .containsPattern("Samordningsteam \\(\\S+\\)\n")
                        .containsPattern("Språngbrädan \\(\\S+\\), återkallad\n"));
    }

    @Test
    void nobody_javig_or_absent_votes_and_a_decision_is_made_once() {
        CaseFileId caseFile = room.application("Stödet", 300_000);
        MeetingId meeting = room.openMeeting(List.of(caseFile));
        AgendaItemId item = room.item(meeting, 1);
        room.run(room.anna, () -> recusals.declare(item, "Släkt"));
        Map<AccountId, Vote> withRecused = Map.of(room.chair, Vote.YES, room.bo, Vote.YES, room.anna, Vote.YES);
        Map<AccountId, Vote> withAbsent = Map.of(room.chair, Vote.YES, room.bo, Vote.YES, room.firstSubstitute, Vote.YES);
        Map<AccountId, Vote> tie = Map.of(room.chair, Vote.NO, room.bo, Vote.YES);
        room.run(room.director, () -> {
            refused("board.error.voterNotServing", () -> decisions.decide(item, BoardRoom.grant(1, withRecused)));
            refused("board.error.voterNotServing", () -> decisions.decide(item, BoardRoom.grant(1, withAbsent)));
            refused("board.error.castingVoteAgainst", () -> decisions.decide(item, BoardRoom.grant(1, tie)));
            recusals.decide(item, room.anna, false);
            assertThat(decisions.decide(item, BoardRoom.grant(1, withRecused)).tookPart()).contains("Anna Ledamot");
            refused("board.error.itemDecided", () -> decisions.decide(item, BoardRoom.reject()));
        });
    }

    @Test
    void what_is_referred_back_can_be_decided_at_a_later_meeting() {
        CaseFileId caseFile = room.application("Stödet", 300_000);
        AgendaItemId item = room.item(room.openMeeting(List.of(caseFile)), 1);
        NewDecision back = new NewDecision(
                Outcome.REFER_BACK, new TreeMap<>(), "", "Budgeten behöver bli tydligare.", List.of(), null, Map.of(), Map.of());
        room.run(room.director, () -> decisions.decide(item, back));
        assertThat(room.as(room.director, () -> comparison.compare(room.association, BoardRoom.YEAR)).rows()).hasSize(1);
        AgendaItemId again = room.item(room.openMeeting(List.of(caseFile)), 1);
        assertThat(room.as(room.director, () -> decisions.decide(again, BoardRoom.reject())).paragraph()).isEqualTo(2);
        assertThat(room.as(room.director, () -> comparison.compare(room.association, BoardRoom.YEAR)).rows()).isEmpty();
    }

    @Test
    void decisions_at_the_same_moment_get_one_paragraph_each_and_none_is_made_twice() throws Exception {
        List<AgendaItemId> items = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            items.add(room.item(room.openMeeting(List.of(room.application("Stöd " + i, 100_000))), 1));
        }
        List<AgendaItemId> twice = new ArrayList<>(items);
        twice.addAll(items);
        List<Integer> paragraphs = new ArrayList<>();
        int refused = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> calls = twice.stream()
                    .map(item -> (Callable<Integer>) () ->
                            room.as(room.director, () -> decisions.decide(item, BoardRoom.reject()).paragraph()))
                    .toList();
            for (Future<Integer> answer : pool.invokeAll(calls)) {
                try {
                    paragraphs.add(answer.get());
                } catch (java.util.concurrent.ExecutionException failed) {
                    assertThat(failed.getCause()).isInstanceOf(RefusedException.class);
                    refused++;
                }
            }
        }
        assertThat(paragraphs).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(refused).isEqualTo(3);
        assertThat(room.mailTo(room.owner)).hasSize(3);
    }

    private static void refused(String reason, Runnable call) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(call::run)
                .satisfies(refusal -> assertThat(refusal.reason().key()).isEqualTo(reason));
    }

    private static String text(byte[] content) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
