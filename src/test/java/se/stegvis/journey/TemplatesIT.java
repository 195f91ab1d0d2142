package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.stegvis.journey.DayWalk.role;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.Viewport;

/** A förbund's own template of a processdag: copied, changed, published, used, published anew and withdrawn. */
@Journey
class TemplatesIT {

    private static final String ASKED = "Vad märker deltagaren?";

    @Test
    void a_template_is_made_the_forbunds_own_and_a_day_keeps_the_version_it_was_made_from(People people) {
        World world = World.fresh(people);
        Person frida = world.signIn(world.invite("Förbundschef", "Frida Förbundschef"));
        Walk chief = new Walk(frida);
        DayWalk.entersTheInitiative(chief, world);
        Page page = frida.page();
        Hand.Keyboard keys = new Hand.Keyboard(page);

        chief.open(world.slug(), "processdagsmallar").seesHeading("Mallar för processdagar");
        frida.looksAt("mallar för processdagar");
        keys.press(role(page, AriaRole.BUTTON, "Kopiera: Kort form"));
        chief.seesHeading("Ändra en mall");
        frida.looksAt("mall för processdagar ändras");
        theHeadIsWritten(chief, keys);
        aThemeIsMadeAnother(frida, keys);
        aThemeIsAdded(chief, keys);
        frida.looksAt("mall för processdagar, teman öppna");
        frida.use(Viewport.PHONE).looksAt("mall för processdagar, på telefon").use(Viewport.DESKTOP);

        role(page, AriaRole.LINK, "Förhandsgranska").click();
        chief.seesHeading("Vår korta").seesHeading("Deltagarnas steg").seesHeading("Lokalerna").sees(ASKED).sees("steg på skalan: 0,5");
        frida.looksAt("mall för processdagar, förhandsgranskad");
        role(page, AriaRole.LINK, "Mallar för processdagar").click();
        keys.press(role(page, AriaRole.BUTTON, "Fortsätt ändra: Vår korta"));
        publishes(chief, keys, frida, "mall för processdagar, publiceras");
        chief.sees("Version 1, ");

        DayWalk.makesADay(chief, world, "Vår korta (4 teman, 2 tim 30 min)", "Dagen av första versionen");
        theDayHasTheFirstVersion(chief);
        String day = page.url();

        chief.open(world.slug(), "processdagsmallar").seesHeading("Mallar för processdagar");
        keys.press(role(page, AriaRole.BUTTON, "Ändra: Vår korta"));
        chief.seesHeading("Ändra en mall");
        keys.press(role(page, AriaRole.BUTTON, "Publicera"));
        confirms(page, "Publicera");
        chief.sees("Versionen är likadan som den förra.");
        unfolds(page, keys, "Deltagarnas steg");
        keys.write(role(page, AriaRole.TEXTBOX, "Temats namn"), "Deltagarnas väg");
        isSaved(page);
        publishes(chief, keys, frida, "");
        chief.sees("Version 2, ");
        page.navigate(day);
        theDayHasTheFirstVersion(chief.seesHeading("Dagen av första versionen"));

        chief.open(world.slug(), "processdagsmallar");
        role(page, AriaRole.LINK, "Vår korta").click();
        chief.seesHeading("Deltagarnas väg").seesHeading("Publicerade versioner");
        frida.looksAt("mall för processdagar, två versioner");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Version 1, "))).click();
        chief.seesHeading("Deltagarnas steg");

        chief.open(world.slug(), "processdagsmallar").seesHeading("Mallar för processdagar");
        keys.press(role(page, AriaRole.BUTTON, "Dra in: Vår korta"));
        frida.looksAt("mall för processdagar, dras in");
        confirms(page, "Dra in");
        chief.sees("Indragen. Sista versionen är 2, ");
        assertThat(role(page, AriaRole.BUTTON, "Erbjud igen: Vår korta")).isFocused();
        frida.looksAt("mallar för processdagar, en indragen");
        chief.open(world.slug(), "processdagar/ny").seesHeading("Ny processdag");
        page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText("Mall")).last()
                .locator("vaadin-select-value-button")
                .click();
        assertThat(role(page, AriaRole.OPTION, DayWalk.SHORT_FORM)).isVisible();
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(3);
    }

    /** Name, step and times; what cannot be is said at its field. */
    private static void theHeadIsWritten(Walk chief, Hand.Keyboard keys) {
        Page page = chief.page();
        keys.write(role(page, AriaRole.TEXTBOX, "Namn"), " ");
        page.keyboard().press("Tab");
        chief.sees("Fyll i det här fältet.");
        keys.write(role(page, AriaRole.TEXTBOX, "Namn"), "Vår korta");
        isSaved(page);
        keys.choose(
                page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText("Steg på skalan 1–10"))
                        .locator("vaadin-select-value-button"),
                "0,5");
        Locator opening = role(page, AriaRole.SPINBUTTON, "Samling, minuter");
        keys.write(opening, "900");
        page.keyboard().press("Tab");
        chief.sees("Skriv ett helt antal minuter mellan 0 och 240.");
        assertThat(opening).hasAttribute("aria-invalid", "true");
        keys.write(opening, "20");
        page.keyboard().press("Tab");
        assertThat(opening).not().hasAttribute("aria-invalid", "true");
        isSaved(page);
    }

    /** A theme with another name, a question that means the same, more time, and one more field before the others. */
    private static void aThemeIsMadeAnother(Person frida, Hand.Keyboard keys) {
        Page page = frida.page();
        unfolds(page, keys, "Deltagarnas utveckling");
        keys.write(role(page, AriaRole.TEXTBOX, "Temats namn"), "Deltagarnas steg");
        keys.write(role(page, AriaRole.TEXTBOX, "Skalfråga"), "Hur många steg har deltagarna tagit?");
        assertThat(page.getByText("Förut löd frågan: ”Hur långt har deltagarna kommit i sin utveckling?”")).isVisible();
        keys.check(role(page, AriaRole.CHECKBOX, "Frågan betyder detsamma som förut"));
        keys.write(role(page, AriaRole.SPINBUTTON, "Temat, minuter"), "25");
        isSaved(page);
        Locator asked = role(page, AriaRole.TEXTBOX, "Ny fråga");
        keys.press(role(page, AriaRole.BUTTON, "Lägg till frågan"));
        assertThat(page.getByText("Fyll i det här fältet.").first()).isVisible();
        assertThat(asked).isFocused();
        page.keyboard().type(ASKED);
        keys.press(role(page, AriaRole.BUTTON, "Lägg till frågan"));
        Locator up = role(page, AriaRole.BUTTON, "Tidigare: " + ASKED);
        assertThat(up).isVisible();
        assertThat(asked).isFocused();
        keys.press(up);
        Locator fields = page.locator("details[open] .pd-template-fields").getByRole(AriaRole.TEXTBOX);
        assertThat(fields.nth(2)).hasValue(ASKED);
        assertThat(up).isFocused();
        frida.settle();
        page.keyboard().press("Enter");
        assertThat(fields.nth(1)).hasValue(ASKED);
        assertThat(up).isFocused();
        Locator remove = role(page, AriaRole.BUTTON, "Ta bort: Så kan det gå till");
        keys.press(remove);
        assertThat(remove).hasCount(0);
        assertThat(page.locator("details[open] :focus")).hasCount(1);
    }

    private static void aThemeIsAdded(Walk chief, Hand.Keyboard keys) {
        Page page = chief.page();
        keys.press(role(page, AriaRole.BUTTON, "Lägg till temat"));
        chief.sees("Fyll i det här fältet.");
        keys.write(role(page, AriaRole.TEXTBOX, "Nytt tema"), "Lokalerna");
        keys.press(role(page, AriaRole.BUTTON, "Lägg till temat"));
        chief.seesHeading("Lokalerna");
        assertThat(role(page, AriaRole.TEXTBOX, "Temats namn").last()).isFocused();
        assertThat(role(page, AriaRole.TEXTBOX, "Temats namn").last()).hasValue("Lokalerna");
    }

    private static void theDayHasTheFirstVersion(Walk chief) {
        chief.sees("Dagen är gjord av mallen ”Vår korta”, version 1.");
        assertThat(chief.page().getByText("Deltagarnas steg", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        assertThat(chief.page().getByText("Deltagarnas väg")).hasCount(0);
    }

    private static void unfolds(Page page, Hand.Keyboard keys, String theme) {
        keys.press(page.locator("summary").filter(new Locator.FilterOptions().setHasText(theme)));
        assertThat(page.locator("details[open]")).hasCount(1);
    }

    private static void isSaved(Page page) {
        assertThat(page.locator("[data-save-status]")).containsText("Sparat");
    }

    private static void publishes(Walk chief, Hand.Keyboard keys, Person person, String looked) {
        chief.seesHeading("Ändra en mall");
        keys.press(role(chief.page(), AriaRole.BUTTON, "Publicera"));
        if (!looked.isEmpty()) {
            person.looksAt(looked);
        }
        confirms(chief.page(), "Publicera");
        chief.seesHeading("Mallar för processdagar");
    }

    /** With the focus where the question has put it. */
    private static void confirms(Page page, String answer) {
        Locator yes = page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(answer).setExact(true));
        assertThat(yes).isFocused();
        page.keyboard().press("Enter");
    }
}
