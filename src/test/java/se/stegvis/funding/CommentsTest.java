package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.Role;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.testing.DatabaseTest;

/** What those who are in an application say about it: to each other, and to nobody else. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class CommentsTest {

    private static final String WORDS = "Zinnoberröd fråga om glappet";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CommentService comments;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private PeopleService people;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private ApplicationId draft;
    private AccountId reader;

    @BeforeEach
    void aDraftThatSomebodyReads() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        draft = fixtures.started();
        reader = world.as(world.karin, () -> people.invite(
                draft, ParticipantKind.READER, world.vasteras, "Märta Läsare", "marta." + draft + "@exempel.se"));
    }

    @Test
    void everybody_in_the_application_reads_writes_and_answers_and_nobody_else_does() {
        world.as(world.karin, () -> people.inviteOffice(draft, world.director));
        CommentId thread = world.as(reader, () -> comments.write(draft, Section.NEED, "behov.glapp", WORDS, Set.of()));
        world.as(world.director, () -> comments.answer(draft, thread, "Se kartläggningen.", Set.of()));
        Discussion read = world.as(world.karin, () -> comments.read(draft));
        assertThat(read.open(Section.NEED)).isEqualTo(1);
        assertThat(read.threads()).singleElement().satisfies(one -> {
            assertThat(one.place()).isEqualTo("behov.glapp");
            assertThat(one.comments()).extracting(Comment::authorName).containsExactly("Märta Läsare", "Göran Öst");
            assertThat(one.comments()).extracting(Comment::text).containsExactly(WORDS, "Se kartläggningen.");
        });
        AccountId colleague = world.person("Lars Ek", Role.APPLICANT, world.vasteras);
        AccountId otherDirector = world.person("Dag Dal", Role.DIRECTOR, null);
        for (AccountId outside : List.of(colleague, otherDirector)) {
            assertThatThrownBy(() -> world.as(outside, () -> comments.read(draft))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> world.as(outside, () ->
                            comments.write(draft, Section.NEED, "", "Hej", Set.of())))
                    .isInstanceOf(NotFoundException.class);
        }
        world.as(world.karin, () -> people.remove(draft, reader));
        assertThatThrownBy(() -> world.as(reader, () -> comments.read(draft))).isInstanceOf(NotFoundException.class);
        assertThat(world.as(world.karin, () -> comments.open(draft)).discussion().threads().getFirst().comments())
                .as("who has left is still named")
                .extracting(Comment::authorName)
                .contains("Märta Läsare");
    }

    @Test
    void who_wrote_a_comment_changes_it_or_takes_it_back_and_nobody_else() {
        CommentId thread = world.as(reader, () -> comments.write(draft, Section.NEED, "", WORDS, Set.of()));
        long version = only(world.karin).comments().getFirst().version();
        assertThatThrownBy(() -> world.as(world.karin, () -> comments.edit(draft, thread, "Nej", Set.of(), version)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> comments.withdraw(draft, thread)))
                .isInstanceOf(RefusedException.class);
        world.as(reader, () -> comments.edit(draft, thread, "En annan fråga", Set.of(), version));
        assertThat(only(world.karin).comments().getFirst()).satisfies(comment -> {
            assertThat(comment.text()).isEqualTo("En annan fråga");
            assertThat(comment.edited()).isTrue();
        });
        assertThatThrownBy(() -> world.as(reader, () -> comments.edit(draft, thread, "Gammal flik", Set.of(), version)))
                .isInstanceOf(EditConflictException.class);
        world.as(world.karin, () -> comments.answer(draft, thread, "Svar", Set.of()));
        world.as(reader, () -> comments.withdraw(draft, thread));
        assertThat(only(world.karin).comments().getFirst()).satisfies(comment -> {
            assertThat(comment.withdrawn()).isTrue();
            assertThat(comment.text()).isEmpty();
        });
        assertThat(jdbc.sql("select count(*) from application_comment where application_id = ? and content like '%fråga%'")
                        .param(draft.value())
                        .query(Integer.class)
                        .single())
                .as("the words are gone from the database too")
                .isZero();
    }

    @Test
    void a_thread_is_settled_by_anybody_and_opened_again_by_an_answer() {
        CommentId thread = world.as(reader, () -> comments.write(draft, Section.NEED, "", WORDS, Set.of()));
        world.as(world.karin, () -> comments.resolve(draft, thread));
        assertThat(only(reader).resolved()).map(CommentThread.Resolved::by).contains("Karin Åkerlund");
        assertThat(world.as(reader, () -> comments.read(draft)).open(Section.NEED)).isZero();
        world.as(reader, () -> comments.reopen(draft, thread));
        assertThat(only(reader).isOpen()).isTrue();
        world.as(world.karin, () -> comments.resolve(draft, thread));
        world.as(reader, () -> comments.answer(draft, thread, "Inte än", Set.of()));
        assertThat(only(world.karin).isOpen()).isTrue();
    }

    @Test
    void a_comment_holds_no_personnummer_no_lack_of_words_and_is_about_something_that_is_there() {
        assertThatThrownBy(() -> write("", "Gäller 19811218-9876", Set.of())).isInstanceOf(PersonalNumberException.class);
        assertThatThrownBy(() -> write("", "  ", Set.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> write("", "x".repeat(CommentService.LONGEST + 1), Set.of()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> write("grund.namn", "Fel del", Set.of())).isInstanceOf(InvalidInputException.class);
        AccountId outside = world.person("Lars Ek", Role.APPLICANT, world.vasteras);
        assertThatThrownBy(() -> write("", "@Lars Ek", Set.of(outside))).isInstanceOf(InvalidInputException.class);
        assertThat(world.as(world.karin, () -> comments.read(draft)).threads()).isEmpty();
    }

    @Test
    void each_part_row_and_line_can_be_commented_by_what_people_call_it() {
        ApplicationId full = fixtures.complete();
        ApplicationDraft read = world.as(world.karin, () -> applications.open(full));
        assertThat(labels(read, Section.PARTIES)).contains("Region Västmanland");
        assertThat(labels(read, Section.GOALS)).anyMatch(label -> label.startsWith("Mål 1: 25 % av deltagarna"));
        assertThat(labels(read, Section.BUDGET)).anyMatch(label -> label.startsWith("Lön"));
        for (Section section : Section.values()) {
            for (CommentPlace place : CommentPlace.in(read, section, texts, Texts.SWEDISH)) {
                world.as(world.karin, () -> comments.write(full, section, place.place(), "Om " + place.label(), Set.of()));
            }
        }
    }

    @Test
    void who_is_named_and_who_wrote_before_get_a_letter_with_a_link_and_never_the_words() {
        AccountId editor = world.as(world.karin, () -> people.invite(
                draft, ParticipantKind.EDITOR, world.vasteras, "Eva Berg", "eva." + draft + "@exempel.se"));
        jdbc.sql("update account set language = 'en' where id = ?").param(editor.value()).update();
        CommentId thread = world.as(world.karin, () ->
                comments.write(draft, Section.NEED, "behov.glapp", WORDS + " @Eva Berg", Set.of(editor)));
        assertThat(letters("eva.")).anySatisfy(body -> assertThat(body)
                .contains("Karin Åkerlund has named you", "/behov?kommentar=" + thread)
                .doesNotContain("Zinnoberröd"));
        world.as(reader, () -> comments.answer(draft, thread, "Ett svar", Set.of()));
        world.as(reader, () -> comments.answer(draft, thread, "Ett svar till", Set.of(editor)));
        assertThat(letters(email(world.karin)))
                .filteredOn(body -> body.contains("kommentarstråd"))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body).contains("Märta Läsare har svarat").doesNotContain("Ett svar"));
        assertThat(letters("marta.")).as("not of what one wrote oneself").noneMatch(body -> body.contains("svarat"));
        assertThat(letters("eva.")).filteredOn(body -> body.contains("has named you")).hasSize(2);
        world.as(world.karin, () -> people.remove(draft, reader));
        world.as(world.karin, () -> comments.answer(draft, thread, "Efteråt", Set.of()));
        assertThat(letters("marta."))
                .as("who has been taken out is told nothing more")
                .noneMatch(body -> body.contains("har svarat"));
    }

    @Test
    void what_names_somebody_waits_until_it_is_answered_read_or_settled() {
        CommentId thread = world.as(world.karin, () ->
                comments.write(draft, Section.NEED, "", "@Märta Läsare, stämmer det?", Set.of(reader)));
        assertThat(waiting()).singleElement().satisfies(mention -> {
            assertThat(mention.by()).isEqualTo("Karin Åkerlund");
            assertThat(mention.thread()).isEqualTo(thread);
            assertThat(mention.section()).isEqualTo(Section.NEED);
        });
        world.as(reader, () -> comments.answer(draft, thread, "Ja", Set.of()));
        assertThat(waiting()).isEmpty();
        CommentId second = world.as(world.karin, () ->
                comments.answer(draft, thread, "Och @Märta Läsare?", Set.of(reader)));
        assertThat(waiting()).hasSize(1);
        assertThat(only(reader).comments().getLast().waitsForCaller()).isTrue();
        assertThat(only(world.karin).comments().getLast().waitsForCaller()).isFalse();
        world.as(reader, () -> comments.seen(draft, second));
        assertThat(waiting()).isEmpty();
        world.as(world.karin, () -> comments.write(draft, Section.NEED, "", "@Märta Läsare", Set.of(reader)));
        assertThat(waiting()).hasSize(1);
        world.as(world.karin, () -> people.remove(draft, reader));
        assertThat(waiting()).as("nothing waits in an application that one is no longer in").isEmpty();
    }

    @Test
    void comments_are_no_part_of_what_is_submitted_and_are_read_afterwards_by_those_who_were_in_it() throws IOException {
        ApplicationId full = fixtures.complete();
        AccountId contact = fixtures.contact(full, world.region);
        CommentId thread = world.as(contact, () -> comments.write(full, Section.NEED, "behov.glapp", WORDS, Set.of()));
        PaperRenderer papers = context.getBean(PaperRenderer.class);
        assertThat(papers.toHtml(world.as(world.karin, () -> submission.preview(full)))).doesNotContain("Zinnoberröd");
        world.as(world.karin, () -> submission.submit(full));
        var paper = world.as(world.karin, () -> submission.preview(full));
        assertThat(papers.toHtml(paper)).doesNotContain("Zinnoberröd");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(papers.toWord(paper)));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            assertThat(extractor.getText()).contains("Samordningsteam Västerås").doesNotContain("Zinnoberröd");
        }
        try (PDDocument pdf = Loader.loadPDF(world.as(world.karin, () -> submission.document(full)).content())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Samordningsteam")
                    .doesNotContain("Zinnoberröd");
        }
        for (byte[] workbook : List.of(
                world.as(world.karin, () -> context.getBean(BudgetFileService.class).workbook(full)),
                world.as(world.karin, () -> context.getBean(ApplicationExport.class)
                        .workbook(world.association, ApplicationFilter.submitted())))) {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                    XSSFExcelExtractor extractor = new XSSFExcelExtractor(book)) {
                assertThat(extractor.getText()).isNotBlank().doesNotContain("Zinnoberröd");
            }
        }
        assertThat(jdbc.sql("select snapshot from application_submission where application_id = ?")
                        .param(full.value())
                        .query(String.class)
                        .single())
                .doesNotContain("Zinnoberröd");

        assertThat(world.as(contact, () -> comments.read(full)).closed()).isTrue();
        assertThat(world.as(contact, () -> comments.open(full)).discussion().threads()).hasSize(1);
        assertThatThrownBy(() -> world.as(contact, () -> comments.answer(full, thread, "Sent", Set.of())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(contact, () -> comments.withdraw(full, thread)))
                .isInstanceOf(RefusedException.class);
        AccountId auditor = world.person("Rut Ros", Role.AUDITOR, null);
        for (AccountId outside : List.of(world.director, auditor)) {
            assertThat(world.as(outside, () -> comments.open(full)).discussion().threads()).isEmpty();
            assertThatThrownBy(() -> world.as(outside, () -> comments.read(full))).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void a_completion_opens_the_talk_again_and_who_is_named_in_it_is_told_on_the_start_page() {
        ApplicationId full = fixtures.complete();
        AccountId contact = fixtures.contact(full, world.region);
        world.as(world.karin, () -> submission.submit(full));
        AccountId preparer = world.person("Pia Beredare", Role.PREPARER, world.region);
        CompletionService completions = context.getBean(CompletionService.class);
        world.as(preparer, () -> completions.ask(
                full,
                new CompletionRequest(
                        List.of(new NamedPlace(FormPlace.Field.whole("behov.glapp"), "")),
                        "Förtydliga.",
                        SwedishTime.today(Clock.systemUTC()))));
        world.as(world.karin, () -> comments.write(full, Section.NEED, "", "@Örjan Ek, stämmer det?", Set.of(contact)));
        assertThat(world.as(contact, () -> comments.waiting(world.association))).hasSize(1);
        assertThat(world.as(contact, () -> comments.read(full)).closed()).isFalse();
        assertThat(world.as(contact, () -> comments.open(full)).discussion().closed()).isFalse();

        world.as(preparer, () -> completions.callOff(full, "Behövs inte längre."));
        assertThat(world.as(contact, () -> comments.waiting(world.association))).isEmpty();
        assertThat(world.as(contact, () -> comments.open(full)).discussion().closed()).isTrue();
    }

    private CommentId write(String place, String text, Set<AccountId> mentioned) {
        return world.as(world.karin, () -> comments.write(draft, Section.NEED, place, text, mentioned));
    }

    private CommentThread only(AccountId who) {
        List<CommentThread> threads = world.as(who, () -> comments.read(draft)).threads();
        assertThat(threads).hasSize(1);
        return threads.getFirst();
    }

    private List<WaitingMention> waiting() {
        return world.as(reader, () -> comments.waiting(world.association));
    }

    private List<String> labels(ApplicationDraft read, Section section) {
        return CommentPlace.in(read, section, texts, Locale.of("sv")).stream().map(CommentPlace::label).toList();
    }

    private String email(AccountId account) {
        return jdbc.sql("select email from account where id = ?").param(account.value()).query(String.class).single();
    }

    private List<String> letters(String to) {
        return jdbc.sql("select body from outbox_message where association_id = ? and recipient like ?")
                .params(world.association.value(), to + "%")
                .query(String.class)
                .list();
    }
}
