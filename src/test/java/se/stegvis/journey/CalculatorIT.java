package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.Viewport;

/** A calculation is begun from a typical case, changed by field and by slider, taken along as a file, compared and handed on. */
@Journey
class CalculatorIT {

    @TempDir
    Path folder;

    @Test
    void a_calculation_is_made_saved_compared_and_handed_on(People people) throws Exception {
        World world = World.fresh(people);
        Person frida = world.signIn(world.invite("Förbundschef", "Frida Förbundschef"));
        Walk walk = new Walk(frida).open(world.slug(), "berakningar").seesHeading("Beräkningar");
        frida.looksAt("beräkningar, tom lista");
        walk.press("Ny beräkning").seesHeading("Ny beräkning");
        frida.looksAt("ny beräkning");
        begin(frida, "Försörjningsstöd till heltidsarbete");
        walk.seesHeading("Försörjningsstöd till heltidsarbete");
        walk.fill("Vad heter beräkningen?", "Samordningsteam").fill("Insatsens hela kostnad, kr", "2 400 000");
        saved(frida.page());
        slides(frida.page());
        frida.looksAt("beräkning, skriven");
        frida.page().reload();
        walk.seesHeading("Samordningsteam");
        assertThat(walk.field("Insatsens hela kostnad, kr")).hasValue("2\u00a0400\u00a0000");
        assertThat(walk.field("Antal personer")).hasValue("12");

        String file = takenOut(frida.page());
        Assertions.assertThat(file).contains("\"id\" : \"Samordningsteam\"", "\"n\" : 12");

        walk.press("Kopiera").seesHeading("Kopia av Samordningsteam");
        walk.open(world.slug(), "berakningar").sees("Kopia av Samordningsteam");
        frida.page().getByRole(AriaRole.CHECKBOX).nth(0).check();
        frida.page().getByRole(AriaRole.CHECKBOX).nth(1).check();
        walk.press("Jämför valda").seesHeading("Beräkningar sida vid sida").sees("Kopia av Samordningsteam");
        frida.looksAt("beräkningar sida vid sida");

        String address = handedOn(frida, walk, world);
        Person reader = people.arrive("Läsare", Viewport.PHONE);
        reader.visit(address.replaceFirst("^https?://[^/]+", ""));
        new Walk(reader).seesHeading("Samordningsteam").sees("när den lämnades vidare");
        reader.looksAt("utlämnad beräkning");
        withdrawn(frida, walk);
        reader.page().reload();
        new Walk(reader).seesHeading("Länken fungerar inte");
        reader.looksAt("utlämnad beräkning, indragen");
    }

    private static void begin(Person person, String typicalCase) {
        person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Börja här: " + typicalCase).setExact(true))
                .click();
    }

    /** The slider is moved by keyboard; the field and what is stored follow. */
    private static void slides(Page page) {
        Locator slider = page.getByRole(
                AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Antal personer, reglage").setExact(true));
        slider.focus();
        slider.press("ArrowRight");
        slider.press("ArrowRight");
        assertThat(page.getByLabel("Antal personer", new Page.GetByLabelOptions().setExact(true)).first())
                .hasValue("12");
        saved(page);
    }

    private static void saved(Page page) {
        page.waitForFunction(
                """
                () => Object.keys(localStorage).every(key => !key.startsWith('stegvis.typed.'))
                  && /^Sparat/.test(document.querySelector('[data-save-status]')?.textContent ?? '')
                """);
    }

    private String takenOut(Page page) throws Exception {
        Path file = folder.resolve("fall.json");
        page.waitForDownload(() -> page.getByText("Hämta för kommandot calculate (JSON)").click()).saveAs(file);
        return Files.readString(file);
    }

    private static String handedOn(Person frida, Walk walk, World world) {
        walk.open(world.slug(), "berakningar");
        frida.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Samordningsteam").setExact(true))
                .click();
        walk.seesHeading("Samordningsteam").press("Skapa länk");
        Locator link = frida.page().getByLabel("Länken", new Page.GetByLabelOptions().setExact(true));
        assertThat(link).isVisible();
        frida.looksAt("beräkning, lämnas vidare");
        return link.inputValue();
    }

    private static void withdrawn(Person frida, Walk walk) {
        walk.press("Dra tillbaka").seesHeading("Dra tillbaka länken?");
        frida.page().getByRole(AriaRole.ALERTDIALOG).getByText("Dra tillbaka", new Locator.GetByTextOptions().setExact(true)).click();
        walk.sees("Länken är tillbakadragen.");
    }
}
