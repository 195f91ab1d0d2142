package se.stegvis.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A phone's camera in front of a screen. */
final class QrReader {

    private QrReader() {}

    /** What the QR code says that is seen there. */
    static String reads(Locator square) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(square.screenshot()));
        int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        BinaryBitmap bitmap =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels)));
        try {
            return new QRCodeReader().decode(bitmap).getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError("no camera reads this code", unreadable);
        }
    }
}
