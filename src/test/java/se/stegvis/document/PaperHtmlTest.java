package se.stegvis.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PaperHtmlTest {

    private static final String ATTACK = "</p><script>alert('x')</script>\" onload=\"x & <b>";

    private final PaperRenderer renderer = new PaperRenderer();

    @Test
    void nothing_a_person_types_becomes_markup() throws Exception {
        Paper paper = Paper.titled(ATTACK)
                .issuer(ATTACK)
                .headerLine(ATTACK, ATTACK)
                .heading(1, ATTACK)
                .paragraph(ATTACK)
                .labelled(ATTACK, ATTACK)
                .facts(new Fact(ATTACK, ATTACK))
                .keyFigures(new Fact(ATTACK, ATTACK))
                .highlight(ATTACK, ATTACK)
                .bullets(List.of(ATTACK))
                .numbered(List.of(ATTACK))
                .table(Table.captioned(ATTACK)
                        .text(ATTACK)
                        .amount(ATTACK)
                        .row(ATTACK, ATTACK)
                        .sum(ATTACK, ATTACK)
                        .build())
                .figure(QrCode.of("https://stegvis.example", ATTACK), ATTACK)
                .figure(new DistributionChart(
                                ATTACK,
                                List.of(),
                                null,
                                new DistributionChart.Reference(ATTACK, DistributionChart.LOWEST),
                                Paper.SWEDISH)
                        .toSvg())
                .signatures(List.of(new Block.Signatory(ATTACK, ATTACK)))
                .build();
        Document page = parse(renderer.toHtml(paper));
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("b").getLength()).isZero();
        assertThat(attributes(page)).doesNotContain("onload");
        assertThat(texts(page, "h1")).containsExactly(ATTACK);
        assertThat(renderer.toPdf(paper)).isNotEmpty();
    }

    @Test
    void page_and_pdf_are_the_same_article() {
        Paper paper = Papers.processdag();
        assertThat(PrintPage.of(paper, PlainText::clean)).contains(renderer.toHtml(paper));
    }

    @Test
    void headings_never_skip_a_level_and_the_title_is_the_first() throws Exception {
        Paper paper = Paper.titled("Protokoll")
                .heading(2, "§ 1")
                .heading(3, "Beslut")
                .heading(1, "§ 2")
                .heading(3, "Jäv")
                .build();
        Document page = parse(renderer.toHtml(paper));
        assertThat(texts(page, "h1")).containsExactly("Protokoll");
        assertThat(texts(page, "h2")).containsExactly("§ 1", "§ 2");
        assertThat(texts(page, "h3")).containsExactly("Beslut", "Jäv");
        assertThat(texts(page, "h4")).isEmpty();
    }

    @Test
    void blank_lines_part_paragraphs_and_line_breaks_are_kept() {
        String html = renderer.toHtml(Paper.titled("x").paragraph("ett\r\ntvå\r\n \r\n\u2028tre").build());
        assertThat(html)
                .contains("<p class=\"paper-paragraph\">ett<br/>två</p>")
                .contains("<p class=\"paper-paragraph\">tre</p>");
    }

    @Test
    void an_unanswered_question_says_so() {
        String html = renderer.toHtml(Paper.titled("x").labelled("Mål", "\n ").build());
        assertThat(html).contains("Mål").contains("Inte ifyllt");
    }

    @Test
    void on_screen_an_emoji_stays_what_it_is() {
        assertThat(renderer.toHtml(Paper.titled("Bra dag 🦊").build())).contains("Bra dag 🦊");
    }

    @Test
    void marks_that_would_turn_the_text_around_are_taken_away() {
        assertThat(renderer.toHtml(Paper.titled("abc\u202Ecba\u0000").build())).contains("<h1>abccba</h1>");
    }

    @Test
    void a_row_that_does_not_fit_its_table_is_refused_when_it_is_written() {
        assertThatThrownBy(() -> Table.captioned("x").text("Vad").row("a", "b").build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
    }

    private static List<String> texts(Document page, String tag) {
        NodeList elements = page.getElementsByTagName(tag);
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> elements.item(i).getTextContent())
                .toList();
    }

    private static List<String> attributes(Document page) {
        NodeList all = page.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> ((Element) all.item(i)).getAttributes())
                .flatMap(on -> IntStream.range(0, on.getLength()).mapToObj(i -> on.item(i).getNodeName()))
                .toList();
    }
}
