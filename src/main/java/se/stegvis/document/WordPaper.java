package se.stegvis.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * A paper as a Word document, for whoever is to go on writing in it: the same blocks in the same order as the page and the PDF
 * have, with Word's own heading and list styles, so that its outline, contents and screen readers know them.
 */
final class WordPaper {

    private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");

    /** What stands between a table and the text after it, in twentieths of a point. */
    private static final int AFTER_TABLE = 200;

    private static final BigInteger DECIMAL_NUMBERS = BigInteger.ONE;

    private static final int WIDEST_CHART = 150;
    private static final int WIDEST_CODE = 45;

    private final Paper paper;
    private final DocumentTexts texts;
    private final EmbeddedFonts fonts;
    private final XWPFDocument word;
    private int headingLevel;
    private boolean onNewPage;
    private boolean afterTable;

    private WordPaper(Paper paper, EmbeddedFonts fonts, XWPFDocument word) {
        this.paper = paper;
        this.texts = new DocumentTexts(paper.language());
        this.fonts = fonts;
        this.word = word;
    }

    static byte[] of(Paper paper, EmbeddedFonts fonts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = WordTemplate.open()) {
            new WordPaper(paper, fonts, word).write();
            word.write(bytes);
        } catch (OpenXML4JException e) {
            throw new IOException("the paper could not be put together", e);
        }
        return bytes.toByteArray();
    }

    private void write() throws IOException, OpenXML4JException {
        String title = isBlank(paper.title()) ? texts.get("no-title") : paper.title();
        describe(title);
        margins(title);
        if (!isBlank(paper.issuer())) {
            paragraph("PaperIssuer", paper.issuer());
        }
        paragraph("Title", title);
        facts(paper.headerLines());
        for (Block block : paper.blocks()) {
            write(block);
        }
        if (afterTable || onNewPage) {
            // Word will not end a document with a table.
            paragraph("TableText");
        }
    }

    private void describe(String title) throws InvalidFormatException {
        String language = region(paper.language());
        word.getStyles().setSpellingLanguage(language);
        POIXMLProperties.CoreProperties properties = word.getProperties().getCoreProperties();
        properties.setTitle(oneLine(title));
        properties.setDescription(oneLine(paper.description()));
        properties.setCreator(oneLine(paper.issuer()));
        properties.getUnderlyingProperties().setLanguageProperty(language);
        word.getProperties().getExtendedProperties().setApplication("Stegvis");
    }

    /** What runs at the head and foot of every page; the first page says the head's words in full. */
    private void margins(String title) {
        word.createHeader(HeaderFooterType.FIRST).createParagraph().setStyle("Header");
        runningText(word.createHeader(HeaderFooterType.DEFAULT)).setText(oneLine(paper.issuer()) + "\u00a0– " + oneLine(title));
        String reference = paper.headerLines().stream()
                .map(Fact::value)
                .map(WordPaper::oneLine)
                .filter(value -> !value.isEmpty() && value.length() <= PrintPage.REFERENCE_LENGTH)
                .reduce((one, next) -> one + " · " + next)
                .orElse("");
        for (HeaderFooterType each : List.of(HeaderFooterType.FIRST, HeaderFooterType.DEFAULT)) {
            XWPFHeaderFooter footer = word.createFooter(each);
            XWPFRun run = runningText(footer);
            run.setText(reference);
            run.addTab();
            run.setText(texts.get("footer.page") + "\u00a0");
            XWPFParagraph paragraph = footer.getParagraphs().getFirst();
            field(paragraph, "PAGE");
            paragraph.createRun().setText("\u00a0" + texts.get("footer.of") + "\u00a0");
            field(paragraph, "NUMPAGES");
        }
    }

    private static XWPFRun runningText(XWPFHeaderFooter margin) {
        XWPFParagraph paragraph = margin.createParagraph();
        paragraph.setStyle(margin instanceof org.apache.poi.xwpf.usermodel.XWPFFooter ? "Footer" : "Header");
        return paragraph.createRun();
    }

    /** A figure that Word keeps up to date. */
    private static void field(XWPFParagraph paragraph, String instruction) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    private void write(Block block) throws IOException, InvalidFormatException {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph(String text) -> paragraphs("Normal", text);
            case Block.LabelledText(String label, String text) -> {
                paragraph("PaperLabel", label);
                answer("Normal", text);
            }
            case Block.FactList(List<Fact> facts) -> facts(facts);
            case Block.KeyFigures(List<Fact> figures) -> figures(figures);
            case Block.Highlight(String label, String text) -> {
                paragraph("PaperHighlightLabel", label);
                answer("PaperHighlight", text);
            }
            case Block.BulletList(List<String> items) -> items.stream()
                    .filter(item -> !isBlank(item))
                    .forEach(item -> paragraph("ListBullet", item));
            case Block.NumberedList(List<String> items) -> numbered(items);
            case Block.TableBlock(Table table) -> table(table);
            case Block.Figure(Svg picture, String caption) -> figure(picture, caption);
            case Block.PageBreak() -> onNewPage = true;
            case Block.SignatureLines(List<Block.Signatory> signatories) -> signatories.forEach(signatory -> {
                paragraph("PaperSignature", signatory.name());
                if (!isBlank(signatory.role())) {
                    paragraph("PaperRole", signatory.role());
                }
            });
        }
    }

    private void heading(Block.Heading heading) {
        if (!isBlank(heading.text())) {
            headingLevel = Math.min(heading.level(), headingLevel + 1);
            paragraph("Heading" + headingLevel, heading.text());
        }
    }

    private void paragraphs(String style, String text) {
        for (String words : BLANK_LINES.split(PlainText.clean(text))) {
            if (!words.isBlank()) {
                paragraph(style, words);
            }
        }
    }

    private void answer(String style, String text) {
        if (isBlank(text)) {
            paragraph("PaperNoAnswer", texts.get("no-answer"));
        } else {
            paragraphs(style, text);
        }
    }

    private void facts(List<Fact> facts) {
        for (Fact fact : facts) {
            XWPFParagraph paragraph = paragraph("PaperFact");
            XWPFRun label = paragraph.createRun();
            label.setColor("545D6F");
            write(label, fact.label());
            label.addTab();
            XWPFRun value = paragraph.createRun();
            if (isBlank(fact.value())) {
                value.setItalic(true);
                value.setColor("545D6F");
                value.setText(texts.get("no-answer"));
            } else {
                write(value, fact.value());
            }
        }
    }

    private void figures(List<Fact> figures) {
        if (!figures.isEmpty()) {
            beforeTable();
            WordTable.figures(word, figures);
            afterTable = true;
        }
    }

    /** Each list begins at 1. */
    private void numbered(List<String> items) {
        XWPFNumbering numbering = word.getNumbering();
        BigInteger list = numbering.addNum(DECIMAL_NUMBERS);
        var first = numbering.getNum(list).getCTNum().addNewLvlOverride();
        first.setIlvl(BigInteger.ZERO);
        first.addNewStartOverride().setVal(BigInteger.ONE);
        items.stream().filter(item -> !isBlank(item)).forEach(item -> {
            XWPFParagraph paragraph = paragraph("ListNumber", item);
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.ZERO);
        });
    }

    private void table(Table table) {
        if (isBlank(table.caption())) {
            beforeTable();
        } else {
            paragraph("Caption", table.caption());
        }
        WordTable.of(word, table, texts.get("no-rows"));
        afterTable = true;
    }

    /** Two tables that touch become one, and a table cannot begin a page by itself. */
    private void beforeTable() {
        if (afterTable || onNewPage) {
            paragraph("TableText");
        }
    }

    private void figure(Svg picture, String caption) throws IOException, InvalidFormatException {
        Raster raster = Raster.of(picture, fonts);
        XWPFParagraph paragraph = paragraph("PaperFigure");
        int millimetres = raster.width() == raster.height() ? WIDEST_CODE : WIDEST_CHART;
        int width = (int) Math.round(millimetres / 25.4 * Units.EMU_PER_INCH);
        int height = Math.round((float) width * raster.height() / raster.width());
        XWPFRun run = paragraph.createRun();
        run.addPicture(
                new java.io.ByteArrayInputStream(raster.png()),
                org.apache.poi.common.usermodel.PictureType.PNG,
                "bild.png",
                width,
                height);
        String description = oneLine(picture.description());
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(description);
        run.getEmbeddedPictures().getFirst().getCTPicture().getNvPicPr().getCNvPr().setDescr(description);
        paragraph("PaperFigureText", caption);
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = paragraph(style);
        write(paragraph.createRun(), text);
        return paragraph;
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style);
        if (onNewPage) {
            paragraph.setPageBreak(true);
        }
        if (afterTable && !style.startsWith("Heading") && !style.equals("Caption")) {
            paragraph.setSpacingBefore(AFTER_TABLE);
        }
        onNewPage = false;
        afterTable = false;
        return paragraph;
    }

    /** A text with its line breaks. */
    static void write(XWPFRun run, String text) {
        String[] lines = PlainText.clean(text).strip().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    private static boolean isBlank(String text) {
        return PlainText.clean(text).isBlank();
    }

    private static String oneLine(String text) {
        return PlainText.clean(text).replace('\n', ' ').strip();
    }

    /** Word looks for its dictionary under a language and a country. */
    private static String region(Locale language) {
        return language.getLanguage().equals("en") ? "en-GB" : "sv-SE";
    }
}
