package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.stegvis.journey.DayWalk.role;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;

/** A day without a single phone: led from one computer, and an earlier one entered from paper. */
@Journey
class OneComputerIT {

    @Test
    void a_day_is_led_from_one_computer_and_an_earlier_one_is_entered_from_paper(People people) {
        World world = World.fresh(people);
        Person frida = world.signIn(world.invite("Förbundschef", "Frida Förbundschef"));
        Walk leads = new Walk(frida);
        DayWalk.entersTheInitiative(leads, world);
        anEarlierDayComesFromPaper(leads, frida, world);
        aDayIsLedWithoutPhones(leads, frida, world);
        theDocumentationHasBoth(leads, frida);
    }

    private static void anEarlierDayComesFromPaper(Walk leads, Person frida, World world) {
        Page page = frida.page();
        enters(leads, world, "Inlagd av misstag");
        leads.press("Ta bort hela dagen");
        frida.looksAt("dag från papper, tas bort");
        role(page, AriaRole.ALERTDIALOG, "Ta bort Inlagd av misstag?")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ta bort dagen"))
                .click();
        leads.seesHeading("Processdagar").sees("Inlagd av misstag är borttagen.");
        assertThat(role(page, AriaRole.LINK, "Inlagd av misstag")).hasCount(0);

        enters(leads, world, "Processdag 2016");
        Locator first = page.locator(".sv-card").filter(new Locator.FilterOptions()
                .setHas(role(page, AriaRole.HEADING, "Deltagarnas utveckling")));
        figure(first, "Högst").fill("8,5");
        figure(first, "Medel").fill("8,9");
        figure(first, "Lägst").fill("4,5");
        first.getByRole(AriaRole.SPINBUTTON, named("Antal svar")).fill("13");
        Locator save = role(page, AriaRole.BUTTON, "Spara siffrorna: Deltagarnas utveckling");
        save.click();
        leads.sees("Medlet går inte ihop");
        assertThat(figure(first, "Medel")).isFocused();
        frida.looksAt("dag från papper, siffror som inte går ihop");
        figure(first, "Medel").fill("6,2");
        save.click();
        leads.sees("Siffrorna för Deltagarnas utveckling är sparade.");
        assertThat(save).isFocused();
    }

    private static void enters(Walk leads, World world, String name) {
        leads.open(world.slug(), "processdagar/ny-fran-papper").seesHeading("En tidigare dag från papper");
        leads.choose("Insats", DayWalk.INITIATIVE).choose("Mall", DayWalk.SHORT_FORM).fill("Namn på dagen", name);
        DayWalk.picks(leads, "Datum", "2016-12-14");
        DayWalk.picks(leads, "Perioden ni ser på, från", "2016-01-01");
        DayWalk.picks(leads, "Perioden ni ser på, till", "2016-12-14");
        leads.press("Lägg in dagen").seesHeading("Siffror från papper: " + name).seesHeading("Tilltro till måluppfyllelse");
    }

    private static void aDayIsLedWithoutPhones(Walk leads, Person frida, World world) {
        Page run = frida.page();
        DayWalk.makesADay(leads, world, DayWalk.SHORT_FORM, "Processdag 2017");
        leads.press("Öppna dagen").seesHeading("Samling").press("Börja med första temat").press("Öppna skalan");
        Locator answers = role(run, AriaRole.TEXTBOX, "Svaren");
        answers.fill("7 åtta");
        leads.press("Spara svaren").sees("”åtta” är inget svar.");
        assertThat(answers).isFocused();
        frida.looksAt("processdag utan telefoner, fel svar");
        answers.fill("7 8×3 6,5");
        leads.press("Spara svaren").sees("5 svar är inskrivna.");
        leads.press("Visa svaren");
        assertThat(run.locator(".pd-figure-highest dd")).hasText("8,0");
        assertThat(run.locator(".pd-figure-mean dd")).hasText("7,5");
        assertThat(run.locator(".pd-figure-lowest dd")).hasText("6,5");
        assertThat(run.locator(".pd-figure-answers dd")).hasText("5");
        leads.sees("2016-12-14");
        frida.looksAt("processdag utan telefoner, svaren visas");
        leads.press("Börja anteckna");
        Locator note = role(run, AriaRole.TEXTBOX, "Ett steg upp").last();
        note.fill("Tätare samtal med arbetsgivare");
        note.press("Enter");
        role(run, AriaRole.TEXTBOX, "Vad").last().fill("Ringa tre arbetsgivare");
        role(run, AriaRole.TEXTBOX, "När").first().fill("vecka 3");
        assertThat(run.locator("[data-save-status]")).containsText("Sparat");
        assertThat(role(run, AriaRole.BUTTON, "Ta bort: Ringa tre arbetsgivare · vecka 3")).isVisible();
        for (String theme : new String[] {"Samarbete och samverkan", "Tilltro till måluppfyllelse"}) {
            leads.press("Gå vidare").seesHeading(theme).press("Öppna skalan").press("Gå vidare utan att visa");
            leads.seesHeading("Anteckningar: " + theme);
        }
        leads.press("Gå vidare").seesHeading("Avslutning").press("Avsluta dagen").sees("Avsluta dagen?").press("Avsluta dagen");
        leads.seesHeading("Dagen är avslutad");
    }

    private static void theDocumentationHasBoth(Walk leads, Person frida) {
        Page page = frida.page();
        role(page, AriaRole.LINK, "Dokumentation").click();
        Locator paper = page.locator(".sv-card:not(.sv-no-print)").first();
        for (String words : new String[] {"8,0", "7,5", "6,5", "Tätare samtal med arbetsgivare", "Ringa tre arbetsgivare", "vecka 3"}) {
            assertThat(paper).containsText(words);
        }
        frida.looksAt("processdag utan telefoner, dokumentationen");
        leads.seesHeading("Processdag 2017");
    }

    private static Locator figure(Locator card, String name) {
        return card.getByRole(AriaRole.TEXTBOX, named(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
