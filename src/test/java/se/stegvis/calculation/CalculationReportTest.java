package se.stegvis.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.Texts;
import se.stegvis.testing.PdfStandards;

/** The report says all that a result rests on, to every reader. */
class CalculationReportTest {

    private static final Texts TEXTS = Texts.of("calculationreport", "benefit");

    private final CalculationReport report = new CalculationReport(new PaperRenderer(), TEXTS);

    @Test
    void the_pdf_is_open_to_all_readers() throws Exception {
        byte[] pdf = report.pdf(Calculations.typical(), "Mål och medel", Texts.SWEDISH);
        Files.write(Path.of("target", "calculation.pdf"), pdf);
        assertThat(PdfStandards.breaches(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void the_pdf_names_the_model_the_limits_every_assumption_and_every_rule_used() throws Exception {
        Calculation calculation = Calculations.typical();
        WorkedOut worked = WorkedOut.of(calculation);
        Words words = Words.of(TEXTS, Texts.SWEDISH);
        String text;
        try (var pdf = Loader.loadPDF(report.pdf(calculation))) {
            text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        }
        assertThat(text)
                .contains("Steget vidare", ModelStamp.CURRENT.name() + " " + ModelStamp.CURRENT.version())
                .contains("Före och efter är inte effekt", "Rimlighetskontroll", "Det som beräkningen inte ser");
        assertThat(worked.result().assumptionsUsed()).isNotEmpty().allSatisfy(assumption -> assertThat(text)
                .contains(words.assumption(assumption)));
        assertThat(worked.result().rulesUsed()).isNotEmpty().allSatisfy(rule -> assertThat(text).contains(words.rule(rule)));
    }

    @Test
    void the_page_has_every_chart_told_in_words_and_in_a_table() {
        String html = report.html(Calculations.typical(), "Mål och medel", Texts.SWEDISH);
        assertThat(html).contains("class=\"waterfall\"", "class=\"cash-flow\"", "class=\"tornado\"");
        assertThat(html)
                .contains("Inkomst per år och aktör", "Samhället: år för år", "Samhället: vad varje antagande betyder för inkomsten");
    }

    @Test
    void without_a_cost_the_report_says_so_and_speaks_of_no_years() {
        String html = report.html(new Calculation("", "", Calculations.asked(2024), null), "", Texts.SWEDISH);
        assertThat(html)
                .contains("Beräkning utan namn", "Ingen kostnad är angiven")
                .doesNotContain("år för år", "class=\"cash-flow\"");
    }

    @Test
    void nobody_to_count_is_said_and_not_drawn() {
        Calculation empty = new Calculation("Tom", "", BenefitCase.of(2024, List.of()), 12);
        assertThat(report.html(empty, "", Texts.SWEDISH)).contains("Det finns ingen att räkna på än").doesNotContain("<svg");
        assertThat(report.xlsx(empty)).isNotEmpty();
    }

    @Test
    void an_insats_without_participants_has_its_table_of_steps_on_paper_too() {
        BenefitCase platform = BenefitCase.of(2024, List.of()).costing(new BigDecimal("57000000"), BenefitCase.FINANCED);
        assertThat(report.html(new Calculation("Plattform", "", platform, 34), "", Texts.SWEDISH))
                .contains("Ingen står i en grupp: insatsen är strukturövergripande.", "34 mån")
                .doesNotContain("Det finns ingen att räkna på än");
    }

    @Test
    void what_somebody_writes_is_text_and_no_markup() {
        Calculation bait = new Calculation(
                "<script>alert(1)</script>", "=1+1 <b>fet</b>", Calculations.asked(2024), null);
        assertThat(report.html(bait, "", Texts.SWEDISH)).doesNotContain("<script", "<b>fet");
        assertThat(report.xlsx(bait)).isNotEmpty();
    }

    @Test
    void in_the_workbook_numbers_are_numbers_and_the_same_as_the_results() throws Exception {
        Calculation calculation = Calculations.careful();
        WorkedOut worked = WorkedOut.of(calculation);
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(report.xlsx(calculation)))) {
            Map<String, List<Row>> sheets = read.getSheets().collect(Collectors.toMap(Sheet::getName, sheet -> {
                try {
                    return sheet.read();
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
            assertThat(sheets.keySet())
                    .containsExactlyInAnyOrder(
                            "Om beräkningen", "Aktörer", "År för år", "Flöden", "Grupper", "Antaganden", "Känslighet",
                            "Hur många", "Regler", "Formler", "Rimlighetskontroll");
            Row society = row(sheets, "Aktörer", "Samhället");
            assertThat(society.getCell(2).getType()).isEqualTo(CellType.NUMBER);
            assertThat(society.getCellAsNumber(2).orElseThrow())
                    .isCloseTo(worked.of(Actor.SOCIETY).income().mean(), org.assertj.core.data.Offset.offset(new BigDecimal("0.01")));
            assertThat(society.getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("1500000");
            Row deadweight = row(sheets, "Antaganden", TEXTS.get(Texts.SWEDISH, "benefit.assumption." + Assumption.DEADWEIGHT.code()));
            assertThat(deadweight.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("0.2");
            assertThat(sheets.getOrDefault("Regler", List.of())).hasSize(worked.result().rulesUsed().size() + 2);
        }
    }

    private static Row row(Map<String, List<Row>> sheets, String sheet, String first) {
        return sheets.getOrDefault(sheet, List.of()).stream()
                .filter(row -> first.equals(row.getCellText(0)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_rule_of_every_year_has_a_name_in_both_languages() {
        Set<String> seen = new HashSet<>();
        for (int year = 2014; year <= 2026; year++) {
            WorkedOut worked = WorkedOut.of(Calculations.everything(year));
            for (Words words : Stream.of(Texts.SWEDISH, Texts.ENGLISH).map(language -> Words.of(TEXTS, language)).toList()) {
                assertThat(new ReportTables(worked, words).rules(new ReportTables(worked, words).rulesUsed()).rows())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row).allMatch(cell -> !cell.isBlank()));
            }
            seen.addAll(worked.result().rulesUsed());
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }

    @Test
    void the_report_speaks_english_too() throws Exception {
        byte[] pdf = report.pdf(Calculations.careful(), "Mål och medel", Texts.ENGLISH);
        assertThat(PdfStandards.breaches(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("Before and after is not effect", "Plausibility check");
        }
    }
}
