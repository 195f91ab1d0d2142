package se.stegvis.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A picture in dots, for where no strokes can be drawn. It goes by way of a PDF page of its own size: the letters then come from
 * the fonts in the jar also on a server that has none.
 *
 * @param png the picture
 * @param width in the units of the strokes
 * @param height likewise
 */
record Raster(byte[] png, int width, int height) {

    /** A CSS pixel is three quarters of a point; this gives about two dots for each. */
    private static final float DOTS_PER_INCH = 200;

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");

    /** Codes are drawn with one unit for each module: enlarged, so that a module gets dots enough. */
    private static final int NARROW = 200;

    static Raster of(Svg picture, EmbeddedFonts fonts) throws IOException {
        Matcher size = SIZE.matcher(picture.markup());
        if (!size.find()) {
            throw new IllegalArgumentException("a picture without a size");
        }
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        int enlarged = width < NARROW ? 10 : 1;
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (BatikSVGDrawer pictures = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            fonts.registerWith(builder);
            builder.useSVGDrawer(pictures)
                    .useFastMode()
                    .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
                    .withHtmlContent(page(picture, width * enlarged, height * enlarged), null)
                    .toStream(pdf)
                    .run();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (PDDocument drawn = Loader.loadPDF(pdf.toByteArray())) {
            ImageIO.write(new PDFRenderer(drawn).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB), "png", png);
        }
        return new Raster(png.toByteArray(), width, height);
    }

    private static String page(Svg picture, int width, int height) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml"><head><title>-</title><style>
                @page { size: %1$dpx %2$dpx; margin: 0 }
                html, body { margin: 0; line-height: 0 }
                svg { display: block; width: %1$dpx; height: %2$dpx }
                </style></head><body>%3$s</body></html>""".formatted(width, height, picture.markup());
    }
}
