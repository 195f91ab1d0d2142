package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.stegvis.access.Role;
import se.stegvis.document.Paper;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.FormAdjustments.OwnQuestion;
import se.stegvis.goal.GoalId;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.PdfStandards;

/** What one takes with one from Stegvis: an application as PDF and as a Word document, all applications as a workbook. */
@DatabaseTest
class TakenOutTest {

    /** Of the list, of members, and for each hundred applications one for each kind of row; and who asks. */
    private static final int MOST_STATEMENTS = 12;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private FundingWorld world;

    @SuppressWarnings("NullAway.Init")
    private ApplicationFixtures fixtures;

    @SuppressWarnings("NullAway.Init")
    private SubmissionService submission;

    @SuppressWarnings("NullAway.Init")
    private ApplicationExport export;

    @BeforeEach
    void aWorldOfItsOwn() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        submission = context.getBean(SubmissionService.class);
        export = context.getBean(ApplicationExport.class);
    }

    @Test
    void the_pdf_of_an_application_with_everything_in_it_is_open_to_all_readers_and_fit_for_the_archive() throws Exception {
        ApplicationId id = everything();
        byte[] draft = context.getBean(PaperRenderer.class).toPdf(world.as(world.karin, () -> submission.preview(id)));
        world.as(world.karin, () -> submission.submit(id));
        byte[] registered = world.as(world.director, () -> submission.document(id).content());
        for (PDFAFlavour standard : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U)) {
            assertThat(PdfStandards.breaches(draft, standard)).as("draft, " + standard).isEmpty();
            assertThat(PdfStandards.breaches(registered, standard)).as("registered, " + standard).isEmpty();
        }
    }

    @Test
    void the_word_document_holds_every_heading_every_field_every_answer_and_every_sum() throws IOException {
        ApplicationId id = everything();
        Receipt receipt = world.as(world.karin, () -> submission.submit(id));
        Paper paper = world.as(world.director, () -> submission.preview(id));
        ApplicationDraft application = world.as(world.karin, () -> context.getBean(ApplicationService.class).open(id));
        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(context.getBean(PaperRenderer.class).toWord(paper)))) {
            String text = textOf(word);
            assertThat(text).contains(receipt.caseNumber(), world.name, "Karin Åkerlund");
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> Objects.equals(paragraph.getStyle(), "Heading1"))
                            .map(XWPFParagraph::getText))
                    .containsExactlyElementsOf(java.util.Arrays.stream(Section.values())
                            .map(section -> section.letter() + " " + inSwedish("funding.section." + section))
                            .toList());
            application.form().fields().forEach(field -> assertThat(text).contains(inSwedish(field.label().key())));
            ApplicationFixtures.texts().forEach((field, value) -> {
                FieldType type = application.form().field(field).map(FormField::type).orElse(null);
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
                assertThat(text).as(field).contains(shown);
            });
            assertThat(text)
                    .contains("Åtta av tio säger att det räcker med ett möte.")
                    .contains("Summa\t4 600 000 kr\t4 600 000 kr\t9 200 000 kr")
                    .contains("Sökt belopp\t4 300 000 kr\t4 300 000 kr\t8 600 000 kr")
                    .contains("161 404 kr")
                    .contains("2027\t21\t8\t0\t29");
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Samordningsteam Västerås");
        }
    }

    @Test
    void submitted_applications_are_rows_with_numbers_that_can_be_counted_with() throws IOException {
        ApplicationId id = everything();
        Receipt receipt = world.as(world.karin, () -> submission.submit(id));
        fixtures.started();

        List<Map<String, Object>> rows = rows(world.director, ApplicationFilter.submitted());

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row)
                    .containsEntry("Diarienummer", receipt.caseNumber())
                    .containsEntry("Insats", "Samordningsteam Västerås")
                    .containsEntry("Typ av ansökan", "Ny insats")
                    .containsEntry("Läge", "Inlämnad")
                    .containsEntry("Huvudman", "Västerås stad")
                    .containsEntry("Samverkansparter", "Arbetsförmedlingen, Försäkringskassan, Region Västmanland")
                    .containsEntry("Inriktning", "Individinriktad")
                    .containsEntry("Första dag", LocalDate.of(2027, 1, 1))
                    .containsEntry("Sista dag", LocalDate.of(2028, 12, 31))
                    .containsEntry("Planerade deltagare", new BigDecimal("57"))
                    .containsEntry("Kostnad totalt, kr", new BigDecimal("9200000"))
                    .containsEntry("Sökt 2027, kr", new BigDecimal("4300000"))
                    .containsEntry("Sökt 2028, kr", new BigDecimal("4300000"))
                    .containsEntry("Sökt totalt, kr", new BigDecimal("8600000"))
                    .containsEntry("Parternas pengar, kr", new BigDecimal("400000"))
                    .containsEntry("Annan finansiering, kr", new BigDecimal("200000"))
                    .containsEntry("Parternas egen tid, kr", new BigDecimal("550000"))
                    .containsEntry("Kostnad per deltagare, kr", new BigDecimal("161404"));
            SubmittedApplication submitted = context.getBean(Submissions.class).get(id);
            assertThat(row).containsEntry("Antal mål", BigDecimal.valueOf(submitted.goals().size()));
            assertThat(row).containsKey("Specifika mål").containsKey("Mätbara mål").containsKey("Tidsatta mål");
            assertThat(row.get("Inlämnad")).isInstanceOf(LocalDate.class);
        });
    }

    @Test
    void a_draft_is_taken_out_with_the_same_figures_as_when_it_is_submitted_and_only_by_those_who_are_in_it() throws IOException {
        ApplicationId id = everything();
        AccountId stranger = world.person("Sixten Öman", Role.APPLICANT, world.vasteras);
        Map<String, Object> draft = rows(world.karin, ApplicationFilter.myDrafts()).getFirst();
        assertThat(rows(stranger, ApplicationFilter.myDrafts())).isEmpty();
        assertThat(rows(world.director, ApplicationFilter.myDrafts())).isEmpty();

        world.as(world.karin, () -> submission.submit(id));

        Map<String, Object> submitted = rows(stranger, ApplicationFilter.submitted()).getFirst();
        assertThat(draft).containsEntry("Läge", "Utkast").doesNotContainKey("Diarienummer").doesNotContainKey("Inlämnad");
        submitted.keySet().removeAll(List.of("Läge", "Diarienummer", "Inlämnad"));
        assertThat(draft).containsAllEntriesOf(submitted);
    }

    @Test
    void an_empty_draft_has_a_row_without_figures_and_a_bad_name_is_no_formula() throws IOException {
        ApplicationId id = fixtures.started();
        world.as(world.karin, () -> fixtures.answer(id, "grund.namn", "", "=HYPERLINK(\"http://x\")"));
        assertThat(rows(world.karin, ApplicationFilter.myDrafts()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Insats", "=HYPERLINK(\"http://x\")")
                        .containsEntry("Kostnad totalt, kr", BigDecimal.ZERO)
                        .containsEntry("Antal mål", BigDecimal.ZERO)
                        .doesNotContainKey("Kostnad per deltagare, kr")
                        .doesNotContainKey("Första dag"));
    }

    @Test
    void the_filter_of_the_list_holds_for_the_workbook() throws IOException {
        fixtures.started();
        ApplicationId other = fixtures.started();
        world.as(world.karin, () -> fixtures.answer(other, "grund.namn", "", "Återvägen"));
        assertThat(rows(world.karin, ApplicationFilter.myDrafts().search("återv")))
                .extracting(row -> row.get("Insats"))
                .containsExactly("Återvägen");
        assertThat(rows(world.karin, ApplicationFilter.myDrafts())).hasSize(2);
    }

    @Test
    void drafts_and_submitted_applications_stand_in_one_workbook_each_as_what_it_is() throws IOException {
        Receipt receipt = submitted(fixtures.complete());
        ApplicationId draft = fixtures.started();
        world.as(world.karin, () -> fixtures.answer(draft, "grund.namn", "", "Återvägen"));
        List<Map<String, Object>> rows = rows(world.karin, ApplicationFilter.readable());
        assertThat(rows).extracting(row -> row.get("Läge")).containsExactlyInAnyOrder("Inlämnad", "Utkast");
        assertThat(rows).anySatisfy(row -> assertThat(row)
                .containsEntry("Insats", "Återvägen")
                .doesNotContainKeys("Diarienummer", "Kostnad per deltagare, kr"));
        assertThat(rows).anySatisfy(row -> assertThat(row)
                .containsEntry("Diarienummer", receipt.caseNumber())
                .containsEntry("Primär målgrupp", ApplicationFixtures.texts().get("malgrupp.primar"))
                .containsEntry("Sekundär målgrupp", ApplicationFixtures.texts().get("malgrupp.sekundar")));
    }

    @Test
    void what_is_being_completed_and_what_has_been_taken_back_stand_as_that_in_the_workbook() throws IOException {
        ApplicationId completing = fixtures.complete();
        ApplicationId back = fixtures.complete();
        submitted(completing);
        submitted(back);
        AccountId preparer = world.person("Pia Beredare", Role.PREPARER, world.region);
        LocalDate due = SwedishTime.today(Clock.systemUTC()).plusDays(14);
        world.as(preparer, () -> context.getBean(CompletionService.class)
                .ask(
                        completing,
                        new CompletionRequest(
                                List.of(new NamedPlace(FormPlace.Field.whole("behov.glapp"), "")), "Förtydliga.", due)));
        world.as(world.karin, () -> context.getBean(WithdrawalService.class).withdraw(back, "Vi hinner inte."));
        assertThat(rows(world.director, ApplicationFilter.submitted()))
                .extracting(row -> row.get("Läge"))
                .containsExactlyInAnyOrder("Kompletteras till " + due, "Återkallad");
    }

    @Test
    void what_the_forbund_itself_asks_for_stands_in_columns_under_its_own_words() throws IOException {
        AccountId admin = world.person("Adam Admin", Role.ADMINISTRATOR, null);
        FormService forms = context.getBean(FormService.class);
        ApplicationKind kind = ApplicationKind.NEW_INITIATIVE;
        world.as(admin, () -> {
            forms.begin(world.association, kind);
            forms.nameGroup(world.association, kind, "g1", "Unga utan sysselsättning", 0);
            ask(forms, "egen.antal", FieldType.NUMBER, "Hur många arbetsgivare?");
            ask(forms, "egen.dag", FieldType.DATE, "Första dag");
            ask(forms, "egen.tabell", FieldType.TABLE, "Vilka har frågats?");
            ask(forms, "egen.tomt", FieldType.TEXT, "Något mer?");
            forms.publish(world.association, kind);
        });
        ApplicationId id = fixtures.complete();
        world.as(world.karin, () -> {
            AnswerService answers = context.getBean(AnswerService.class);
            answers.save(id, "malgrupp.grupper", "", "g1", 0);
            answers.save(id, "egen.antal", "", "12", 0);
            answers.save(id, "egen.dag", "", "2027-05-01", 0);
            answers.save(id, "egen.tabell", "1.c1", "Vårdcentralen", 0);
            answers.save(id, "egen.tabell", "1.c2", "I maj", 0);
            answers.save(id, "egen.tabell", "3.c1", "Skolan", 0);
        });
        Map<String, Object> draft = rows(world.karin, ApplicationFilter.myDrafts()).getFirst();
        assertThat(statements(ApplicationFilter.myDrafts())).isLessThanOrEqualTo(MOST_STATEMENTS);
        submitted(id);
        Map<String, Object> submitted = rows(world.director, ApplicationFilter.submitted()).getFirst();
        for (Map<String, Object> row : List.of(draft, submitted)) {
            assertThat(row)
                    .containsEntry("Målgrupper", "Unga utan sysselsättning")
                    .containsEntry("Hur många arbetsgivare?", new BigDecimal("12"))
                    .containsEntry("Första dag", LocalDate.of(2027, 1, 1))
                    .containsEntry("Första dag (2)", LocalDate.of(2027, 5, 1))
                    .containsEntry("Vilka har frågats?", "Vårdcentralen, I maj\nSkolan")
                    .doesNotContainKey("Något mer?");
        }
    }

    private void ask(FormService forms, String key, FieldType type, String words) {
        forms.question(
                world.association,
                ApplicationKind.NEW_INITIATIVE,
                new OwnQuestion(
                        key,
                        Section.NEED,
                        type,
                        words,
                        "",
                        false,
                        type == FieldType.TABLE
                                ? List.of(new OwnQuestion.Choice("c1", "Vem"), new OwnQuestion.Choice("c2", "När"))
                                : List.of(),
                        null,
                        null,
                        null),
                0);
    }

    private Receipt submitted(ApplicationId id) {
        return world.as(world.karin, () -> submission.submit(id));
    }

    @Test
    void many_applications_cost_no_more_questions_to_the_database_than_one() throws IOException {
        IntStream.range(0, 7).forEach(i -> fixtures.started());
        ApplicationId submitted = fixtures.complete();
        world.as(world.karin, () -> submission.submit(submitted));
        assertThat(statements(ApplicationFilter.myDrafts())).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(statements(ApplicationFilter.submitted())).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(rows(world.karin, ApplicationFilter.myDrafts())).hasSize(7);
    }

    /** Complete, and with advice gone against, a remark in the budget and an answer of two paragraphs. */
    private ApplicationId everything() {
        ApplicationId id = fixtures.complete();
        world.as(world.karin, () -> {
            ApplicationService applications = context.getBean(ApplicationService.class);
            fixtures.answer(id, "behov.glapp", "", ApplicationFixtures.texts().get("behov.glapp")
                    + "\n\nÅtta av tio säger att det räcker med ett möte.");
            ApplicationDraft draft = applications.open(id);
            GoalService goals = context.getBean(GoalService.class);
            var assessed = goals.assess(id).goals();
            for (int i = 0; i < assessed.size(); i++) {
                GoalId goal = draft.goals().get(i).id();
                assessed.get(i).findings().stream()
                        .filter(finding -> !finding.isRemark())
                        .findFirst()
                        .ifPresent(finding -> goals.keep(id, goal, finding.rule(), "", "Vi prövar det här året ut."));
            }
            BudgetRow cost = draft.budget().stream()
                    .filter(row -> row.content().kind() == BudgetKind.COST)
                    .findFirst()
                    .orElseThrow();
            BudgetContent content = cost.content();
            context.getBean(BudgetService.class)
                    .save(
                            id,
                            cost.id(),
                            new BudgetContent(
                                    content.kind(),
                                    content.costType(),
                                    content.year(),
                                    content.amount(),
                                    content.member(),
                                    content.activity(),
                                    "Sex årsarbetare å 635 000 kr"),
                            cost.version());
        });
        return id;
    }

    private long statements(ApplicationFilter filter) {
        Statistics statistics = context.getBean(EntityManagerFactory.class)
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        world.as(world.karin, () -> export.workbook(world.association, filter));
        long asked = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return asked;
    }

    /** Every row under its headings, without empty cells. */
    private List<Map<String, Object>> rows(AccountId caller, ApplicationFilter filter) throws IOException {
        byte[] workbook = world.as(caller, () -> export.workbook(world.association, filter));
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getFirstSheet().getName()).isEqualTo("Ansökningar");
            List<Row> all = new ArrayList<>(read.getFirstSheet().read());
            Row head = all.removeFirst();
            return all.stream()
                    .map(row -> IntStream.range(0, row.getCellCount())
                            .filter(i -> row.getOptionalCell(i)
                                    .filter(cell -> cell.getType() != CellType.EMPTY && !cell.getText().isEmpty())
                                    .isPresent())
                            .boxed()
                            .collect(Collectors.toMap(head::getCellText, i -> value(head.getCellText(i), row, i))))
                    .toList();
        }
    }

    private static Object value(String heading, Row row, int cell) {
        if (row.getCell(cell).getType() == CellType.STRING) {
            return row.getCellText(cell);
        }
        return List.of("Första dag", "Första dag (2)", "Sista dag", "Inlämnad").contains(heading)
                ? row.getCellAsDate(cell).orElseThrow().toLocalDate()
                : row.getCellAsNumber(cell).orElseThrow();
    }

    private String inSwedish(String key) {
        return context.getBean(Texts.class).get(Texts.SWEDISH, key);
    }

    private static String textOf(XWPFDocument word) {
        return word.getBodyElements().stream()
                .map(element -> switch (element) {
                    case XWPFParagraph paragraph -> paragraph.getText();
                    case XWPFTable table -> table.getText();
                    default -> "";
                })
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ');
    }
}
