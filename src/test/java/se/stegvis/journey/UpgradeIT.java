package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisCommand;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** A database that an earlier version was in use with is opened by this one, and people find what they had. */
@Journey
class UpgradeIT {

    private static final Path FILLED =
            Path.of("src/test/resources/upgrade/filled-040.zip").toAbsolutePath();
    private static final String PASSWORD = "visa-stegen-i-dag";

    @TempDir
    Path folder;

    @Test
    void everything_an_earlier_version_held_is_found_again(People people) throws Exception {
        String data = "--stegvis.data=" + folder.resolve("data");
        assertThat(StegvisCommand.run(folder, "restore", FILLED.toString(), data).words()).contains("rows restored from");
        try (StegvisServer server = StegvisServer.own("upgrade").with(data).start()) {
            Person christer = people.arrive("Christer", Viewport.DESKTOP, server);
            Walk director = new Walk(christer).signIn("christer@mal.demo.stegvis.se", PASSWORD).seesHeading("Hej Christer Skog");
            director.open("malardalen", "styrelse/ansokningar").sees("Samordningsteam Öst").sees("Unga vidare");
            director.open("malardalen", "insatser").sees("Samordningsteam Västerås");
            follows(christer, "Samordningsteam Västerås");
            director.seesHeading("Samordningsteam Västerås").sees("25 % av deltagarna ska gå vidare till arbete vid avslut.");
            christer.leave();

            Person olle = people.arrive("Olle", Viewport.DESKTOP, server);
            Walk chair = new Walk(olle).signIn("olle@vat.demo.stegvis.se", PASSWORD).seesHeading("Hej Olle Sjö");
            chair.open("vattern", "insatser").sees("Stegen ut");
            chair.open("vattern", "styrelse").sees("Justerat");
            olle.leave();
        }
    }

    private static void follows(Person person, String link) {
        person.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
        assertThat(person.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(link).setExact(true)))
                .isVisible();
    }
}
