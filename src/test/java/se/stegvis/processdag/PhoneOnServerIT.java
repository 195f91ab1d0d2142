package se.stegvis.processdag;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.stegvis.testing.Chromium;

/** The phone's page and the server understand each other. */
@ProcessdagTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class PhoneOnServerIT {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    ParticipantService phones;

    @Autowired
    WallService walls;

    @LocalServerPort
    int port;

    @Test
    void a_phone_follows_a_stored_day_from_the_code_to_the_note() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> others = room.join(day, 2);
        others.forEach(phones::arrive);
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.browser()
                    .newContext(new Browser.NewContextOptions().setLocale("sv-SE").setViewportSize(390, 844))
                    .newPage();
            page.navigate("http://localhost:" + port + "/dag/" + room.code(day));
            press(page, "Gå med");
            assertThat(page.getByText("Telefoner med just nu: 3")).isVisible();

            WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
            page.getByRole(AriaRole.SLIDER).press("End");
            press(page, "Ett steg ner");
            press(page, "Svara 9,9");
            assertThat(heading(page)).hasText("Tack, ditt svar är inne");
            others.forEach(ticket -> phones.rate(ticket, theme.id(), new BigDecimal("6.2"), 1));
            assertThat(page.getByText("Svar hittills: 3 av 3")).isVisible();
            page.reload();
            assertThat(page.locator(".mine")).hasText("9,9");

            room.next(day);
            assertThat(page.locator(".figures")).hasText("högst9,9medel7,4lägst6,2svar3");

            room.nextUntil(day, ThemePhase.NOTES);
            page.locator("#note").fill("Ring 850709-9805 om boendet");
            press(page, "Skicka");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("något som ser ut som ett personnummer");
            assertThat(page.locator("#note")).hasValue("Ring 850709-9805 om boendet");
            page.locator("#note").fill("Att bli sedd och uppringd");
            press(page, "Skicka");
            assertThat(page.locator("ul.sent li")).hasCount(1);
            assertThat(page.getByText("väntar på att skickas")).hasCount(0);
            assertThat(page.context().cookies()).as("nothing but the ticket knows the phone").isEmpty();
        }
    }

    @Test
    void before_the_first_question_the_page_weighs_less_than_a_hundred_kilobytes_over_the_wire() {
        Room room = rooms.make();
        room.member("Köpings kommun");
        WorkshopId day = room.open();
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.browser()
                    .newContext(new Browser.NewContextOptions().setLocale("sv-SE").setViewportSize(390, 844))
                    .newPage();
            List<Request> asked = new CopyOnWriteArrayList<>();
            page.onRequestFinished(asked::add);
            page.navigate("http://localhost:" + port + "/dag/" + room.code(day));
            press(page, "Gå med");
            assertThat(heading(page)).hasText("Du är med");
            room.nextUntil(day, ThemePhase.SCORING);
            assertThat(page.getByRole(AriaRole.SLIDER)).isVisible();
            assertThat(asked).extracting(Request::url).as("what is only needed to vote").noneMatch(url -> url.contains("vote.js"));
            assertThat(weight("the phone before the first question", asked)).isBetween(5_000, 40_000);
        }
    }

    @Test
    void the_wall_weighs_less_than_forty_kilobytes_over_the_wire_until_the_room_gathers() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String key = room.asFacilitator(() -> walls.key(day));
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("sv-SE")).newPage();
            List<Request> asked = new CopyOnWriteArrayList<>();
            page.onRequestFinished(asked::add);
            page.navigate("http://localhost:" + port + "/vagg/" + key);
            assertThat(page.locator("main img, main svg").first()).isVisible();
            assertThat(weight("the wall with the code", asked)).isBetween(5_000, 40_000);
        }
    }

    /** Bytes over the wire, headers and all; also printed, for docs/phone-protocol.md. */
    private static int weight(String what, List<Request> asked) {
        int bytes = asked.stream()
                .map(Request::sizes)
                .mapToInt(size -> size.responseBodySize + size.responseHeadersSize)
                .sum();
        System.out.printf("WEIGHT | %s | %d bytes in %d answers%n", what, bytes, asked.size());
        return bytes;
    }

    @Test
    void another_phone_reads_the_ticket_from_the_picture_and_the_answer_stays_one() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.browser()
                    .newContext(new Browser.NewContextOptions().setLocale("sv-SE").setViewportSize(390, 844))
                    .newPage();
            page.navigate("http://localhost:" + port + "/dag/" + room.code(day));
            press(page, "Gå med");
            press(page, "Fortsätt på en annan telefon");
            assertThat(page.locator("img.qr")).isVisible();
            String read = read(page.locator("img.qr").screenshot());
            assertThat(read).contains("/dag/" + room.code(day) + "#");
            press(page, "Tillbaka");
            room.nextUntil(day, ThemePhase.SCORING);
            page.getByRole(AriaRole.SLIDER).press("End");
            press(page, "Svara 10,0");
            assertThat(heading(page)).hasText("Tack, ditt svar är inne");

            Page other = chromium.browser()
                    .newContext(new Browser.NewContextOptions().setLocale("sv-SE").setViewportSize(390, 844))
                    .newPage();
            other.navigate("http://localhost:" + port + read.substring(read.indexOf("/dag/")));
            assertThat(other.locator(".mine")).hasText("10,0");
            press(other, "Ändra mitt svar");
            press(other, "Ett steg ner");
            press(other, "Svara 9,9");
            assertThat(heading(other)).hasText("Tack, ditt svar är inne");
            other.reload();
            assertThat(other.locator(".mine")).hasText("9,9");
            assertThat(room.look(day).joined()).isEqualTo(1);
            assertThat(room.look(day).current().orElseThrow().answered()).isEqualTo(1);
        }
    }

    private static String read(byte[] picture) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
