package se.stegvis.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

/** A paper as a Word document, read back as Word would. */
class PaperWordTest {

    private static final PaperRenderer RENDERER = new PaperRenderer();

    @Test
    void every_text_of_a_paper_stands_in_its_word_document_in_reading_order() throws Exception {
        try (XWPFDocument word = read(Papers.processdag())) {
            assertThat(textOf(word))
                    .containsSubsequence(
                            "Samordningsförbundet Mälardalen",
                            "Processdag i Samordningsteam Västerås",
                            "Diarienummer",
                            "2017-42",
                            "Samarbete och samverkan",
                            "hur nära är vi ett samarbete när det är som bäst?",
                            "såg alla spridningen samtidigt",
                            "högst",
                            "8,4",
                            "Tretton svar, 8,4 till 5,8.",
                            "När det fungerar som bäst",
                            "händer → processen",
                            "en idé från café Ångström",
                            "Ett steg upp",
                            "Vad skulle hjälpa oss?",
                            "Öppnare dialog om förväntningar.\nRoller och ansvar tydligare.",
                            "Vad gör vi mindre av?",
                            "Inte ifyllt",
                            "Ödön Åkerström",
                            "Vem gör vad, när",
                            "Åsa, Arbetsförmedlingen",
                            "Budget per år",
                            "2 500 000 kr",
                            "Håll fast vid att var och en blir sedd.",
                            "Styrelsen beviljar 1 250 000 kr för 2018.",
                            "Märta Öberg",
                            "Ordförande",
                            "Justerare");
        }
    }

    @Test
    void headings_are_words_own_so_that_outline_and_contents_know_them() throws Exception {
        try (XWPFDocument word = read(Papers.processdag())) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> name(word, paragraph).startsWith("heading"))
                            .map(paragraph -> name(word, paragraph) + ": " + paragraph.getText()))
                    .containsExactly(
                            "heading 1: Samarbete och samverkan",
                            "heading 2: När det fungerar som bäst",
                            "heading 3: Ett steg upp",
                            "heading 1: Ekonomi",
                            "heading 1: Underskrifter");
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> name(word, paragraph).equals("Title"))
                            .map(XWPFParagraph::getText))
                    .containsExactly("Processdag i Samordningsteam Västerås");
            assertThat(word.getParagraphs())
                    .as("every style that is used exists")
                    .allMatch(paragraph -> word.getStyles().styleExist(paragraph.getStyle()));
        }
    }

    @Test
    void a_heading_that_would_skip_a_level_is_drawn_at_the_next() throws Exception {
        Paper paper = Paper.titled("Kort").heading(3, "Djupt ned").build();
        try (XWPFDocument word = read(paper)) {
            assertThat(word.getParagraphs().getLast().getStyle()).isEqualTo("Heading1");
        }
    }

    @Test
    void a_table_repeats_its_marked_heading_and_holds_amounts_to_the_right_on_one_line() throws Exception {
        try (XWPFDocument word = read(Papers.processdag())) {
            XWPFTable budget = word.getTables().getLast();
            assertThat(budget.getRow(0).isRepeatHeader()).isTrue();
            assertThat(budget.getRows().stream().skip(1)).noneMatch(XWPFTableRow::isRepeatHeader);
            assertThat(budget.getRows()).noneMatch(row -> !row.isCantSplitRow());
            assertThat(budget.getCTTbl().getTblPr().getTblCaption().getVal()).isEqualTo("Budget per år");
            XWPFParagraph sum = budget.getRow(4).getCell(3).getParagraphs().getFirst();
            assertThat(sum.getText()).isEqualTo("2\u00a0500\u00a0000\u00a0kr");
            assertThat(sum.getRuns().getFirst().isBold()).isTrue();
            assertThat(word.getStyles().getStyle(sum.getStyle()).getCTStyle().getPPr().getJc().getVal().toString())
                    .isEqualTo("right");
            assertThat(budget.getRow(1).getCell(0).getParagraphs().getFirst().getAlignment())
                    .isEqualTo(ParagraphAlignment.LEFT);
            List<IBodyElement> body = word.getBodyElements();
            assertThat(((XWPFParagraph) body.get(body.indexOf(budget) - 1)).getText()).isEqualTo("Budget per år");
        }
    }

    @Test
    void two_tables_that_follow_each_other_stay_two() throws Exception {
        Table bare = Table.captioned("").text("Vad").amount("Hur mycket").build();
        try (XWPFDocument word = read(Paper.titled("Två").table(bare).table(bare).build())) {
            assertThat(word.getBodyElements())
                    .extracting(IBodyElement::getElementType)
                    .extracting(Enum::name)
                    .containsExactly("PARAGRAPH", "TABLE", "PARAGRAPH", "TABLE", "PARAGRAPH");
            assertThat(textOf(word)).contains("Det finns inget att visa här.");
        }
    }

    @Test
    void a_chart_is_a_picture_with_its_words() throws Exception {
        try (XWPFDocument word = read(Papers.processdag())) {
            assertThat(word.getAllPictures()).hasSize(1);
            XWPFPictureData picture = word.getAllPictures().getFirst();
            var image = ImageIO.read(new ByteArrayInputStream(picture.getData()));
            assertThat(image.getWidth()).isGreaterThan(1200);
            assertThat(image.getRGB(5, 5)).isEqualTo(0xFFFFFFFF);
            assertThat(word.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(run -> !run.getEmbeddedPictures().isEmpty())
                            .map(run -> run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().getDescr()))
                    .singleElement()
                    .asString()
                    .contains("Samarbete och samverkan", "Högst 8,4, medel 6,9, lägst 5,8.");
        }
    }

    @Test
    void each_list_of_numbers_begins_at_one_and_bullets_are_a_list() throws Exception {
        Paper paper = Paper.titled("Listor")
                .bullets(List.of("Å", "Ä"))
                .numbered(List.of("ett", "två"))
                .paragraph("Emellan.")
                .numbered(List.of("ett igen"))
                .build();
        try (XWPFDocument word = read(paper)) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getStyle().equals("ListNumber"))
                            .map(XWPFParagraph::getNumID)
                            .collect(Collectors.toSet()))
                    .hasSize(2);
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getStyle))
                    .containsExactly(
                            "Title", "ListBullet", "ListBullet", "ListNumber", "ListNumber", "Normal", "ListNumber");
        }
    }

    @Test
    void the_document_says_what_it_is_whose_it_is_and_in_which_language() throws Exception {
        try (XWPFDocument word = read(Papers.processdag())) {
            var properties = word.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo("Processdag i Samordningsteam Västerås");
            assertThat(properties.getDescription()).isEqualTo("Dokumentation från processdagen den 15 december 2017");
            assertThat(properties.getCreator()).isEqualTo("Samordningsförbundet Mälardalen");
            assertThat(properties.getUnderlyingProperties().getLanguageProperty()).contains("sv-SE");
            assertThat(part(Papers.processdag(), "/word/styles.xml")).contains("<w:lang w:val=\"sv-SE\"");
            assertThat(part(Papers.processdag(), "/word/settings.xml")).contains("compatibilityMode");
        }
        Paper english = Paper.titled("Minutes").language(Locale.ENGLISH).labelled("Question", "").build();
        assertThat(part(english, "/word/styles.xml")).contains("<w:lang w:val=\"en-GB\"");
        try (XWPFDocument word = read(english)) {
            assertThat(textOf(word)).contains("Not filled in");
        }
    }

    @Test
    void each_page_has_its_number_and_what_it_belongs_to() throws Exception {
        try (XWPFDocument word = read(Papers.processdag())) {
            assertThat(word.getFooterList()).hasSize(2).allSatisfy(footer -> {
                assertThat(footer.getText()).contains("2017-42 · 15 december 2017", "Sida");
                assertThat(footer._getHdrFtr().xmlText()).contains("NUMPAGES").contains("\"PAGE\"");
            });
            assertThat(word.getHeaderList().stream().map(header -> header.getText().strip()))
                    .containsExactlyInAnyOrder(
                            "", "Samordningsförbundet Mälardalen\u00a0– Processdag i Samordningsteam Västerås");
        }
    }

    @Test
    void odd_input_gives_a_document_that_opens() throws Exception {
        Paper paper = Paper.titled(" ")
                .heading(3, "En rubrik som hoppar över två nivåer")
                .heading(1, "\u0007")
                .paragraph("Räv 🦊 och \u0000 bel\u0007, עברית, ensam \uD83E, \uFFFE <w:p> & \"citat\"")
                .table(Table.captioned("").text("").amount("").build())
                .bullets(List.of("", " "))
                .facts()
                .keyFigures()
                .pageBreak()
                .figure(QrCode.of("https://stegvis.example/dag", "Anslut till processdagen"))
                .signatures(List.of(new Block.Signatory("", "")))
                .pageBreak()
                .build();
        try (XWPFDocument word = read(paper)) {
            assertThat(textOf(word)).contains("Utan rubrik", "Räv 🦊", "עברית", "<w:p> & \"citat\"");
        }
    }

    /** Every part keeps to the schema that Word reads by, in a paper with every kind of block. */
    @Test
    void the_document_is_built_as_word_demands() throws Exception {
        try (XWPFDocument word = read(Papers.processdag())) {
            List<XmlError> faults = new ArrayList<>();
            XmlOptions options = new XmlOptions().setErrorListener(faults);
            word.getDocument().validate(options);
            word.getFooterList().forEach(footer -> footer._getHdrFtr().validate(options));
            word.getHeaderList().forEach(header -> header._getHdrFtr().validate(options));
            word.getNumbering().getNums().forEach(num -> num.getCTNum().validate(options));
            assertThat(faults).extracting(XmlError::getMessage).isEmpty();
        }
    }

    private static XWPFDocument read(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(RENDERER.toWord(paper)));
    }

    private static String part(Paper paper, String name) throws Exception {
        try (OPCPackage word = OPCPackage.open(new ByteArrayInputStream(RENDERER.toWord(paper)))) {
            return new String(
                    word.getPartsByName(Pattern.compile(name))
                            .getFirst()
                            .getInputStream()
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    private static String name(XWPFDocument word, XWPFParagraph paragraph) {
        return word.getStyles().getStyle(paragraph.getStyle()).getName();
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
