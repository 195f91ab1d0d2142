package se.stegvis.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.testing.PdfStandards.breaches;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PaperPdfTest {

    private static final PaperRenderer RENDERER = new PaperRenderer();

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFUA_1", "PDFA_3_U"})
    void a_paper_with_every_kind_of_block_is_open_to_all_readers_and_fit_for_the_archive(PDFAFlavour standard)
            throws Exception {
        assertThat(breaches(RENDERER.toPdf(Papers.processdag()), standard)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFUA_1", "PDFA_3_U"})
    void odd_input_does_not_cost_the_paper_its_accessibility(PDFAFlavour standard) throws Exception {
        Paper paper = Paper.titled(" ")
                .heading(3, "En rubrik som hoppar över två nivåer")
                .heading(1, "\u0007")
                .paragraph("Räv 🦊 och \u0000 bel\u0007, עברית, ensam \uD83E, \uFFFE")
                .table(Table.captioned("").text("").amount("").build())
                .bullets(List.of("", " "))
                .facts()
                .figure(QrCode.of("https://stegvis.example/dag", "Anslut till processdagen"))
                .signatures(List.of(new Block.Signatory("", "")))
                .build();
        assertThat(breaches(RENDERER.toPdf(paper), standard)).isEmpty();
    }

    @Test
    void every_text_of_a_paper_can_be_found_in_its_pdf() throws IOException {
        assertThat(textOf(Papers.processdag()))
                .contains("Processdag i Samordningsteam Västerås", "Samordningsförbundet Mälardalen")
                .contains("Diarienummer", "2017-42", "15 december 2017", "1 januari–15 december 2017")
                .contains("Samarbete och samverkan", "hur nära är vi ett samarbete", "spridningen samtidigt")
                .contains("högst", "8,4", "medel", "6,9", "lägst", "5,8", "13", "Tretton svar, 8,4 till 5,8.")
                .contains("händer → processen", "café Ångström")
                .contains("Vad skulle hjälpa oss?", "Öppnare dialog", "Roller och ansvar tydligare.")
                .contains("Vad gör vi mindre av?", "Inte ifyllt", "Ödön Åkerström")
                .contains("Vem gör vad, när", "före sommaren", "Åsa, Arbetsförmedlingen")
                .contains("Budget per år", "Lön inklusive sociala avgifter")
                .contains("Håll fast vid att var och en blir sedd.")
                .contains("Beslut", "Styrelsen beviljar 1 250 000 kr för 2018.")
                .contains("Märta Öberg", "Ordförande", "André Ek", "Justerare");
    }

    @Test
    void an_amount_is_never_broken_between_its_thousands() throws IOException {
        assertThat(rawTextOf(Papers.processdag())).contains("2\u00A0500\u00A0000\u00A0kr");
    }

    @Test
    void each_page_tells_where_it_belongs_and_how_many_there_are() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.toPdf(Papers.processdag()))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertThat(withOrdinarySpaces(reader.getText(pdf)))
                        .contains("Sida " + page + " av " + pages)
                        .contains("2017-42 · 15 december 2017");
            }
        }
    }

    @Test
    void an_english_paper_is_english_throughout() throws IOException {
        Paper paper = Paper.titled("Minutes")
                .language(Locale.ENGLISH)
                .labelled("Question", "")
                .table(Table.captioned("Actions").text("What").build())
                .build();
        assertThat(textOf(paper)).contains("Page 1 of 1", "Not filled in", "There is nothing to show here.");
    }

    @Test
    void a_reader_finds_title_language_and_outline() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.toPdf(Papers.processdag()))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Processdag i Samordningsteam Västerås");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Samordningsförbundet Mälardalen");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(outline(pdf.getDocumentCatalog().getDocumentOutline(), ""))
                    .containsExactly(
                            "Samarbete och samverkan",
                            "  När det fungerar som bäst",
                            "    Ett steg upp",
                            "Ekonomi",
                            "Underskrifter");
        }
    }

    @Test
    void a_character_without_a_glyph_is_seen_as_missing_and_explained() throws IOException {
        Paper paper = Paper.titled("Höjdpunkter").paragraph("Bäst: 👨‍👩‍👧🦊!").build();
        assertThat(textOf(paper)).contains("Bäst: \uFFFD\uFFFD!", "står för ett tecken som inte kan skrivas ut");
        assertThat(textOf(Papers.processdag())).doesNotContain("står för ett tecken");
    }

    @Test
    void letters_typed_as_base_and_accent_come_out_as_one() throws IOException {
        assertThat(textOf(Paper.titled("A\u030Angstro\u0308m").build())).contains("Ångström");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ord utan slut ", "ettendaordutanmellanslag"})
    void a_text_of_ten_thousand_characters_flows_over_pages_without_loss(String words) throws IOException {
        String text = words.repeat(1 + 10_000 / words.length());
        Paper paper = Paper.titled("Lång")
                .paragraph(text)
                .table(Table.captioned("").text("Vad").text("Svar").row("Behov", text).build())
                .build();
        String letters = text.replace(" ", "");
        String printed = rawTextOf(paper).replaceAll("Sida\\h\\d+\\hav\\h\\d+|Lång\\R|\\s", "");
        assertThat(printed).contains(letters);
    }

    @Test
    void a_long_table_repeats_its_headings_on_every_page() throws IOException {
        Table.Builder actions = Table.captioned("Åtgärder").text("Vad ska göras").amount("Kostnad");
        for (int i = 1; i <= 120; i++) {
            actions.row("Åtgärd " + i, i + " 000 kr");
        }
        Paper paper = Paper.titled("Handlingsplan").table(actions.build()).build();
        assertThat(textOf(paper).split("Vad ska göras", -1)).hasSizeGreaterThan(3);
        assertThat(textOf(paper)).contains("Åtgärd 120", "120 000 kr");
    }

    private static String textOf(Paper paper) throws IOException {
        return withOrdinarySpaces(rawTextOf(paper));
    }

    private static String withOrdinarySpaces(String text) {
        return text.replace('\u00A0', ' ').replaceAll("\\R", " ").replaceAll(" +", " ");
    }

    private static String rawTextOf(Paper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.toPdf(paper))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static List<String> outline(PDOutlineNode node, String indent) {
        List<String> entries = new ArrayList<>();
        for (PDOutlineItem item : node.children()) {
            entries.add(indent + item.getTitle());
            entries.addAll(outline(item, indent + "  "));
        }
        return entries;
    }
}
