package se.stegvis.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that papers are set in. They travel in the jar and inside every PDF, so a paper looks the same on a server
 * without fonts and in an archive in fifty years.
 */
final class EmbeddedFonts {

    private static final String TEXT = "Open Sans";
    /** Arrows, check marks and other signs that the text font lacks. */
    private static final String SIGNS = "DejaVu Sans";

    /** The family of boxes that no style reaches, such as the frame around a page's running head. */
    private static final String UNSTYLED = "serif";

    /** Also in pictures: else their labels would take whatever font the server has. */
    private static final Set<FSFontUseCase> EVERYWHERE = Set.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    private final List<Face> faces = List.of(
            Face.load("OpenSans-Regular.ttf", TEXT, 400, FontStyle.NORMAL),
            Face.load("OpenSans-Bold.ttf", TEXT, 700, FontStyle.NORMAL),
            Face.load("OpenSans-Italic.ttf", TEXT, 400, FontStyle.ITALIC),
            Face.load("DejaVuSans.ttf", SIGNS, 400, FontStyle.NORMAL));

    /** Whether text set in any weight or style can show this character. */
    boolean cover(int codePoint) {
        return faces.stream().filter(face -> face.family.equals(TEXT)).allMatch(face -> face.has(codePoint))
                || faces.stream().filter(face -> face.family.equals(SIGNS)).anyMatch(face -> face.has(codePoint));
    }

    void registerWith(PdfRendererBuilder builder) {
        for (Face face : faces) {
            register(builder, face, face.family);
        }
        register(builder, faces.getFirst(), UNSTYLED);
    }

    private static void register(PdfRendererBuilder builder, Face face, String family) {
        builder.useFont(() -> new ByteArrayInputStream(face.bytes), family, face.weight, face.style, true, EVERYWHERE);
    }

    private record Face(String family, int weight, FontStyle style, byte[] bytes, CmapLookup glyphs) {

        static Face load(String file, String family, int weight, FontStyle style) {
            try (InputStream in = EmbeddedFonts.class.getResourceAsStream("/fonts/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("the font " + file + " is missing from the jar");
                }
                byte[] bytes = in.readAllBytes();
                try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                    return new Face(family, weight, style, bytes, font.getUnicodeCmapLookup());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the font " + file + " cannot be read", e);
            }
        }

        boolean has(int codePoint) {
            return glyphs.getGlyphId(codePoint) != 0;
        }
    }
}
