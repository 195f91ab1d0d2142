package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.Texts;
import se.stegvis.goal.Acceptance;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.SampleFiles;

@DatabaseTest
class SubmissionTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private AnswerService answers;

    @Autowired
    private Submissions submissions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Texts texts;

    private FundingWorld world;
    private ApplicationFixtures fixtures;

    @BeforeEach
    void aForbund() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
    }

    @Test
    void a_complete_application_lacks_nothing_and_every_section_is_done() {
        ApplicationId id = fixtures.complete();
        Review review = world.as(world.karin, () -> submission.review(id));
        assertThat(review.shortcomings()).isEmpty();
        assertThat(review.progress().values()).containsOnly(SectionState.DONE);
        assertThat(review.done()).isEqualTo(11);
    }

    @Test
    void a_new_application_is_empty_but_for_what_is_known_and_cannot_be_submitted() {
        ApplicationId id = fixtures.started();
        Review review = world.as(world.karin, () -> submission.review(id));
        assertThat(review.progress())
                .containsEntry(Section.BASICS, SectionState.STARTED)
                .containsEntry(Section.NEED, SectionState.EMPTY)
                .containsEntry(Section.GOALS, SectionState.EMPTY)
                .containsEntry(Section.BUDGET, SectionState.EMPTY);
        assertThatThrownBy(() -> world.as(world.karin, () -> submission.submit(id)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("funding.refused.incomplete");
    }

    @Test
    void a_section_with_nothing_but_a_file_attached_is_begun() throws IOException {
        ApplicationId id = fixtures.started();
        assertThat(world.as(world.karin, () -> submission.review(id)).progress())
                .containsEntry(Section.ATTESTATION, SectionState.EMPTY);
        try (InputStream file = new ByteArrayInputStream(SampleFiles.pdf("Avtal"))) {
            world.as(world.karin, () -> {
                try {
                    context.getBean(AttachmentService.class).add(id, "Avtal.pdf", file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertThat(world.as(world.karin, () -> submission.review(id)).progress())
                .containsEntry(Section.ATTESTATION, SectionState.STARTED);
    }

    @Test
    void exactly_the_five_faults_of_an_application_are_found_and_each_leads_to_its_place() {
        ApplicationId id = fixtures.withFiveFaults();
        Review review = world.as(world.karin, () -> submission.review(id));
        assertThat(review.shortcomings())
                .extracting(Shortcoming::rule, Shortcoming::section, Shortcoming::field, this::inSwedish)
                .containsExactly(
                        tuple(
                                "answer-missing", Section.PARTIES, "parter.huvudman", "Fyll i Huvudman."),
                        tuple(
                                "answer-missing", Section.TARGET_GROUP, "malgrupp.primar", "Fyll i Primär målgrupp."),
                        tuple(
                                "work-result-missing",
                                Section.GOALS,
                                "",
                                "Lägg till ett resultatmål för deltagarna om arbete, studier eller arbetsförmåga."),
                        tuple(
                                "answer-missing",
                                Section.CONTINUATION,
                                "implementering.vad",
                                "Fyll i Vem som tar över vad."),
                        tuple(
                                "too-little-money",
                                Section.BUDGET,
                                "budget.sokt",
                                "År 2028 saknas " + Kronor.of(250_000)
                                        + ": kostnaden är större än sökt belopp, parternas pengar och annan finansiering"
                                        + " tillsammans."));
        assertThat(review.progress())
                .containsEntry(Section.GOALS, SectionState.TO_FIX)
                .containsEntry(Section.BUDGET, SectionState.TO_FIX)
                .containsEntry(Section.PARTIES, SectionState.STARTED)
                .containsEntry(Section.NEED, SectionState.DONE);
    }

    @Test
    void a_submitted_application_has_its_number_and_is_fixed_with_everything_in_it() {
        ApplicationId id = fixtures.complete();
        Receipt receipt = world.as(world.karin, () -> submission.submit(id));
        assertThat(receipt.caseNumber()).matches("20\\d\\d/1");
        SubmittedApplication submitted = submissions.get(id);
        assertThat(submitted.caseNumber()).isEqualTo(receipt.caseNumber());
        assertThat(submitted.name()).isEqualTo("Samordningsteam Västerås");
        assertThat(submitted.leadName()).isEqualTo("Västerås stad");
        assertThat(submitted.partners()).containsExactlyInAnyOrderElementsOf(world.partners());
        assertThat(submitted.sought())
                .containsEntry(2027, Kronor.of(4_300_000))
                .containsEntry(2028, Kronor.of(4_300_000));
        assertThat(submitted.totalCost()).isEqualTo(Kronor.of(9_200_000));
        assertThat(submitted.costPerParticipant()).contains(Kronor.of(161_404));
        ApplicationDraft draft = world.as(world.karin, () -> applications.open(id));
        assertThat(submitted.goals())
                .extracting(SubmittedGoal::id, SubmittedGoal::goal)
                .containsExactlyElementsOf(draft.goals().stream()
                        .map(goal -> tuple(goal.id(), goal.goal()))
                        .toList());
        assertThat(submitted.goals().getFirst().goal().parties())
                .hasSize(3)
                .allMatch(party -> party.acceptance() instanceof Acceptance.Accepted);
        assertThat(submitted.goals())
                .extracting(SubmittedGoal::assessment)
                .isEqualTo(world.as(world.karin, () -> context.getBean(GoalService.class).assess(id)).goals());
        assertThat(submissions.of(world.association)).extracting(SubmittedApplication::id).containsExactly(id);
        String stored = jdbc.sql("select snapshot from application_submission where application_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(Secrets.checksum(stored.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(receipt.checksum());
    }

    @Test
    void a_submitted_application_cannot_be_submitted_or_changed_again_not_even_in_the_database() {
        ApplicationId id = fixtures.complete();
        Receipt receipt = world.as(world.karin, () -> submission.submit(id));
        assertThatThrownBy(() -> world.as(world.karin, () -> submission.submit(id)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.reason().key()).isEqualTo("funding.refused.submittedAlready");
                    assertThat(refused.reason().arguments()).contains(receipt.caseNumber());
                });
        assertThatThrownBy(() -> world.as(
                        world.karin, () -> answers.save(id, "behov.glapp", "", "Något annat", 1)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("funding.refused.submitted");
        for (String change : List.of(
                "update application_answer set answer_value = 'x' where application_id = ?",
                "delete from application_budget_row where application_id = ?",
                "update application_goal set content = '{}' where application_id = ?",
                "update application set title = 'x' where id = ?",
                "update application_submission set snapshot = '{}' where application_id = ?",
                "delete from application_submission where application_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(id.value()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(submissions.get(id).name()).isEqualTo("Samordningsteam Västerås");
    }

    @Test
    void applications_submitted_at_once_get_numbers_without_gap_or_double_also_when_one_is_rolled_back() throws Exception {
        List<ApplicationId> ready = IntStream.range(0, 5).mapToObj(i -> fixtures.complete()).toList();
        CountDownLatch together = new CountDownLatch(1);
        List<Future<String>> numbers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(5)) {
            for (ApplicationId id : ready) {
                boolean fails = id.equals(ready.get(2));
                numbers.add(people.submit(() -> {
                    together.await();
                    return transactions.execute(transaction -> {
                        Receipt receipt = world.as(world.karin, () -> submission.submit(id));
                        if (fails) {
                            transaction.setRollbackOnly();
                            return "";
                        }
                        return receipt.caseNumber().replaceFirst("^\\d+/", "");
                    });
                }));
            }
            together.countDown();
            List<String> given = new ArrayList<>();
            for (Future<String> number : numbers) {
                given.add(number.get());
            }
            assertThat(given).containsExactlyInAnyOrder("", "1", "2", "3", "4");
        }
        ApplicationId again = ready.get(2);
        assertThatThrownBy(() -> submissions.get(again)).isInstanceOf(NotFoundException.class);
        assertThat(world.as(world.karin, () -> submission.submit(again)).caseNumber()).endsWith("/5");
    }

    @Test
    void the_registered_paper_holds_every_field_every_row_and_every_sum() throws IOException {
        ApplicationId id = fixtures.complete();
        Receipt receipt = world.as(world.karin, () -> submission.submit(id));
        var paper = world.as(world.director, () -> submission.document(id));
        assertThat(paper.mediaType()).isEqualTo("application/pdf");
        String text = read(paper.content());
        assertThat(text).contains(plain(receipt.caseNumber()), plain(world.name), "KarinÅkerlund", receipt.checksum());
        ApplicationDraft draft = world.as(world.karin, () -> applications.open(id));
        for (FormField field : draft.form().fields()) {
            assertThat(text).as(field.key()).contains(plain(inSwedish(field.label().key())));
        }
        ApplicationFixtures.texts().forEach((field, value) -> {
            FieldType type = draft.form().field(field).map(FormField::type).orElse(null);
            if (type == null) {
                return;
            }
            String shown = switch (type) {
                case CHOICE -> inSwedish("funding.field." + field + ".choice." + value);
                case CONFIRMATION -> "Ja";
                case AMOUNT -> "3 100 000 kr";
                case MULTI_CHOICE -> "Efter 6 månader, Efter 24 månader";
                default -> value;
            };
            assertThat(text).as(field).contains(plain(shown));
        });
        draft.answers().values().stream()
                .filter(answer -> answer.key().scope().length() > 30 || answer.key().scope().equals(AnswerKey.REASON))
                .forEach(answer -> assertThat(text).contains(plain(answer.value())));
        assertThat(text)
                .contains(plain("2027 21 8 0 29"), plain("2028 20 7 1 28"), plain("Summa 41 15 1 57"))
                .contains(plain("Örjan Ek"), plain("Märta Sjöö"), plain("Kan ej"), plain("Anslaget beslutas för ett år i taget."))
                .contains(plain("Mål 1"), plain("Andel till arbete"), plain("Vid avslut"), plain("6 månader efter avslut"), plain("35 %"), plain("70 %"))
                .contains(plain("Gemensam kartläggning med deltagaren"), plain("Åke, samordnare"), plain("2027-02"))
                .contains(plain("Lön inklusive sociala avgifter 3 800 000 kr 3 800 000 kr 7 600 000 kr"))
                .contains(plain("Summa 4 600 000 kr 4 600 000 kr 9 200 000 kr"))
                .contains(plain("Sökt belopp 4 300 000 kr 4 300 000 kr 8 600 000 kr"))
                .contains(plain("Pengar från Region Västmanland 200 000 kr 200 000 kr 400 000 kr"))
                .contains(plain("Annan finansiering: ESF 100 000 kr 100 000 kr 200 000 kr"))
                .contains(plain("Summa 275 000 kr 275 000 kr 550 000 kr"))
                .contains(plain("Kostnad per deltagare 161 404 kr"));
    }

    @Test
    void owner_and_forbundschef_are_told_by_e_mail_and_the_trail_says_who_submitted_what() {
        ApplicationId id = fixtures.complete();
        Receipt receipt = world.as(world.karin, () -> submission.submit(id));
        assertThat(jdbc.sql("select subject from outbox_message where association_id = ? and subject like ? order by subject")
                        .params(world.association.value(), "%" + receipt.caseNumber())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Ansökan Samordningsteam Västerås är inlämnad, " + receipt.caseNumber(),
                        "Ny ansökan: Samordningsteam Västerås, " + receipt.caseNumber());
        assertThat(jdbc.sql("select body from outbox_message where association_id = ? and subject like ?")
                        .params(world.association.value(), "%" + receipt.caseNumber())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(body -> body.matches("(?s).*http[^ ]*/f/[^ /]+/ansokningar/" + id + "\\s*"));
        assertThat(jdbc.sql("select actor_name from audit_entry where association_id = ? and action = 'application.submitted'")
                        .param(world.association.value())
                        .query(String.class)
                        .list())
                .containsExactly("Karin Åkerlund");
    }

    private String inSwedish(Shortcoming shortcoming) {
        return texts.get(Texts.SWEDISH, shortcoming.message());
    }

    private String inSwedish(String key) {
        return texts.get(Texts.SWEDISH, key);
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            // The foot of a page may stand between two halves of a sentence.
            return plain(stripper.getText(document));
        }
    }

    /** Without space, so that line breaks and no-break spaces do not matter. */
    private static String plain(String text) {
        return String.join("", Arrays.asList(text.split("[\\s\\u00a0\\u202f\\u00ad]+", -1)));
    }
}
