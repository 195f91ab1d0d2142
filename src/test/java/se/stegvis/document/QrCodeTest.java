package se.stegvis.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int PIXELS = 4;

    @Test
    void a_phone_reads_the_address_off_the_picture() throws Exception {
        String address = "https://stegvis.example/dag/K7M4QX?från=åäö";
        assertThat(read(QrCode.of(address, "Anslut till processdagen"))).isEqualTo(address);
    }

    @Test
    void the_code_says_what_it_is_for() {
        Svg code = QrCode.of("https://stegvis.example", "Anslut till processdagen");
        assertThat(code.description()).isEqualTo("Anslut till processdagen");
        assertThat(code.markup()).contains("role=\"img\"", "aria-label=\"Anslut till processdagen\"");
    }

    @Test
    void what_no_code_can_hold_is_refused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5000), "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCode.of("", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Draws the picture's dark runs as pixels and reads them as a camera would. */
    private static String read(Svg code) throws Exception {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(code.markup());
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1)) * PIXELS;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        String dark = code.markup().substring(code.markup().indexOf("fill=\"#000\""));
        for (MatchResult run : Pattern.compile("M(\\d+) (\\d+)h(\\d+)").matcher(dark).results().toList()) {
            int x = Integer.parseInt(run.group(1)) * PIXELS;
            int y = Integer.parseInt(run.group(2)) * PIXELS;
            int length = Integer.parseInt(run.group(3)) * PIXELS;
            for (int row = y; row < y + PIXELS; row++) {
                Arrays.fill(pixels, row * width + x, row * width + x + length, 0);
            }
        }
        RGBLuminanceSource picture = new RGBLuminanceSource(width, width, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
    }
}
