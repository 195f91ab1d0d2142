package se.stegvis.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code that a phone can read from a projector screen, as a picture that scales without blur. */
public final class QrCode {

    /** The light border, in modules, without which many phones do not find the code. */
    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    /**
     * Draws the code.
     *
     * @param content what the phone reads, as a rule an address
     * @param title what the code is for, in the reader's language: "Anslut till processdagen"
     * @throws IllegalArgumentException if the content is empty or longer than a QR code can hold
     */
    public static Svg of(String content, String title) {
        BitMatrix modules = encode(content);
        String name = Markup.escape(PlainText.clean(title).strip());
        String markup = """
                <svg xmlns="http://www.w3.org/2000/svg" class="qr-code" viewBox="0 0 %1$d %1$d" role="img" \
                aria-label="%2$s" shape-rendering="crispEdges"><title>%2$s</title>\
                <path fill="#fff" d="M0 0h%1$dv%1$dh-%1$dz"/><path fill="#000" d="%3$s"/></svg>""".formatted(
                        modules.getWidth(), name, darkRuns(modules));
        return new Svg(markup, title);
    }

    private static BitMatrix encode(String content) {
        Map<EncodeHintType, ?> hints = Map.of(
                EncodeHintType.MARGIN, QUIET_ZONE,
                EncodeHintType.CHARACTER_SET, "UTF-8",
                EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        try {
            // Asked for size 0, the writer answers with one pixel for each module.
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("the content does not fit in a QR code", e);
        }
    }

    /** Whole runs rather than single modules: no hairlines between neighbours, and a tenth of the size. */
    private static String darkRuns(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    int length = x - start;
                    path.append("M%d %dh%dv1h-%dz".formatted(start, y, length, length));
                } else {
                    x++;
                }
            }
        }
        return path.toString();
    }
}
