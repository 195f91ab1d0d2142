package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisCommand;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/**
 * Every kind of application but the ny insats of the other journeys, from its start until it is handed in, in a förbund whose insats an
 * earlier version of Stegvis has granted: one with the keyboard alone, one on the smallest phone.
 */
@Journey
class KindsIT {

    private static final Path FILLED =
            Path.of("src/test/resources/upgrade/filled-061.zip").toAbsolutePath();
    private static final String PASSWORD = "visa-stegen-i-dag";
    private static final String PARTNER = "Region Västmanland";
    private static final String GRANTED = "Samordningsteam Västerås";

    @TempDir
    static Path folder;

    private static StegvisServer server;

    private static boolean unsigned;

    @BeforeAll
    static void aForbundThatHasBeenAtWork() throws Exception {
        String data = "--stegvis.data=" + folder.resolve("data");
        StegvisCommand.run(folder, "restore", FILLED.toString(), data);
        server = StegvisServer.own("kinds").with(data).start();
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    @Test
    void a_small_grant_is_applied_for_with_the_keyboard_alone(People people) {
        Person karin = signsIn(people, Viewport.DESKTOP);
        FormWriter writer = new FormWriter(karin, new Hand.Keyboard(karin.page()), PARTNER, "40 000");
        writer.starts("Fria medel", "", "Gemensam utbildning").writesEveryPart("").handsIn();
        isIn(karin, "Fria medel");
    }

    @Test
    void a_forstudie_is_applied_for_on_the_smallest_phone(People people) {
        Person karin = signsIn(people, Viewport.SMALL_PHONE);
        FormWriter writer = new FormWriter(karin, new Hand.Mouse(karin.page()), PARTNER, "300 000");
        writer.starts("Förstudie", "", "Hur många väntar?").writesEveryPart("förstudie").handsIn();
        karin.looksAt("förstudie, inlämnad");
    }

    @Test
    void a_forlangning_takes_up_the_goals_of_its_insats(People people) {
        Person karin = signsIn(people, Viewport.DESKTOP);
        FormWriter writer = new FormWriter(karin, new Hand.Mouse(karin.page()), PARTNER, "1 200 000");
        writer.starts("Förlängning", GRANTED, GRANTED + ", ett år till").withChain().writesEveryPart("förlängning").handsIn();
        isIn(karin, "Förlängning");
        // The forecast beside it names the goal too, folded.
        assertThat(karin.page()
                        .getByText("25 % av deltagarna ska gå vidare till arbete vid avslut.")
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible();
    }

    @Test
    void a_tillagg_says_what_it_changes(People people) {
        Person karin = signsIn(people, Viewport.DESKTOP);
        FormWriter writer = new FormWriter(karin, new Hand.Mouse(karin.page()), PARTNER, "200 000");
        writer.starts("Tillägg", GRANTED, GRANTED + ", fler platser").writesEveryPart("").handsIn();
        isIn(karin, "Tillägg");
    }

    @Test
    void a_permanent_insats_is_applied_for(People people) {
        Person karin = signsIn(people, Viewport.DESKTOP);
        FormWriter writer = new FormWriter(karin, new Hand.Mouse(karin.page()), PARTNER, "900 000");
        writer.starts("Permanent insats eller plattform", "", "Gemensam ingång")
                .withChain()
                .writesEveryPart("")
                .handsIn();
        isIn(karin, "Permanent insats eller plattform");
    }

    private static synchronized void withoutSignatures(People people) {
        if (unsigned) {
            return;
        }
        Person alva = people.arrive("Alva", Viewport.DESKTOP, server);
        Walk walk = new Walk(alva).signIn("admin@mal.demo.stegvis.se", PASSWORD).sees("Hej Alva");
        alva.page().waitForURL(url -> url.contains("/f/"));
        World.withoutSignatures(walk, URI.create(alva.page().url()).getPath().replaceFirst("^/f/([^/]+).*", "$1"));
        alva.leave();
        unsigned = true;
    }

    private static Person signsIn(People people, Viewport viewport) {
        withoutSignatures(people);
        Person karin = people.arrive("Karin", viewport, server);
        new Walk(karin).signIn("karin@mal.demo.stegvis.se", PASSWORD).sees("Hej Karin");
        return karin;
    }

    private static void isIn(Person karin, String kind) {
        assertThat(karin.page().getByText("Diarienummer ").first()).isVisible();
        assertThat(karin.page().getByText(kind, new Page.GetByTextOptions().setExact(false)).first()).isVisible();
    }
}
