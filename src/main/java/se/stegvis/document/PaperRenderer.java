package se.stegvis.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Draws papers: as HTML for the screen, as PDF for mail, print and archive (both come from the same article), and as a Word document
 * for whoever is to go on writing.
 */
@Component
public class PaperRenderer {

    /** What {@link #toWord} gives, as the web calls it. */
    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final EmbeddedFonts fonts = new EmbeddedFonts();
    private final byte[] screenColours =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * The paper as an {@code <article class="paper">} for a page that loads {@code paper.css}. All of the paper's texts
     * are escaped.
     */
    public String toHtml(Paper paper) {
        return new PaperMarkup(paper, PlainText::clean).article();
    }

    /**
     * The paper as a PDF that is accessible (PDF/UA-1) and fit for archiving (PDF/A-3u). Characters without a glyph in
     * the embedded fonts are drawn as a placeholder, which a note at the end of the paper explains.
     */
    public byte[] toPdf(Paper paper) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (BatikSVGDrawer pictures = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            fonts.registerWith(builder);
            builder.useSVGDrawer(pictures)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_3_U)
                    .useColorProfile(screenColours)
                    .useFastMode()
                    .addDOMMutator(PaperRenderer::giveAlternativeTexts)
                    .addDOMMutator(PaperRenderer::putCaptionsBeforeTables)
                    // A paper is whole in itself: whatever text may slip in, nothing is ever fetched.
                    .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
                    .useReplacementText(PlainText.PLACEHOLDER)
                    .withProducer("Stegvis")
                    .withHtmlContent(PrintPage.of(paper, this::printable), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("the paper could not be drawn as PDF", e);
        }
        return pdf.toByteArray();
    }

    /**
     * The paper as a Word document (DOCX): Word's own heading and list styles, headings of tables marked and repeated, pictures with
     * their words, page numbers, and the paper's language for the spelling. What the fonts at hand lack, Word finds itself.
     */
    public byte[] toWord(Paper paper) {
        try {
            return WordPaper.of(paper, fonts);
        } catch (IOException e) {
            throw new UncheckedIOException("the paper could not be written for Word", e);
        }
    }

    /** The PDF takes a picture's words from {@code alt}, which an {@code <svg>} in a page does not have. */
    private static void giveAlternativeTexts(Document page) {
        NodeList pictures = page.getElementsByTagName("svg");
        for (int i = 0; i < pictures.getLength(); i++) {
            Element picture = (Element) pictures.item(i);
            picture.setAttribute("alt", picture.getAttribute("aria-label"));
        }
    }

    /** A table's caption would be tagged after the table; as a paragraph before it, it is read when it is needed. */
    private static void putCaptionsBeforeTables(Document page) {
        NodeList captions = page.getElementsByTagName("caption");
        while (captions.getLength() > 0) {
            Element caption = (Element) captions.item(0);
            Node table = caption.getParentNode();
            table.getParentNode().insertBefore(page.renameNode(caption, caption.getNamespaceURI(), "p"), table);
        }
    }

    private String printable(String text) {
        return PlainText.printable(text, fonts::cover);
    }
}
