package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.Viewport;

/** An idea is written on a phone, sent, answered by the kansli and made an application of. */
@Journey
class IdeasIT {

    @Test
    void an_idea_is_sent_answered_and_made_an_application_of(People people) {
        World world = World.fresh(people);
        Person karin = world.signIn(world.invite("Projektägare", "Provs kommun", "Karin Åkerlund"), Viewport.PHONE);
        Walk writing = new Walk(karin).open(world.slug(), "ideer").seesHeading("Idéer");
        karin.looksAt("idéer, tom lista");
        writing.press("Skriv en idé").seesHeading("Idé till kansliet");
        karin.looksAt("idé, tom");
        writes(writing);
        String address = karin.page().url();
        karin.page().reload();
        writing.seesHeading("Idé till kansliet");
        assertThat(writing.field("Vad vill du kalla idén?")).hasValue("Körkort på vägen till jobb");
        assertThat(writing.field("Ungefär vad kan det kosta, i kronor? (frivilligt)")).hasValue("900\u00a0000");
        assertThat(checkbox(karin, "Region Prov")).isChecked();
        karin.looksAt("idé, skriven");
        writing.press("Skicka till kansliet").seesHeading("Skicka idén till kansliet?");
        karin.looksAt("idé, skickas");
        writing.press("Skicka").seesHeading("Körkort på vägen till jobb").sees("Kansliet har inte svarat än");
        karin.looksAt("idé, skickad");

        Person frida = world.signIn(world.invite("Förbundschef", "Frida Förbundschef"));
        Walk answering = new Walk(frida).sees("En idé från Provs kommun väntar på svar");
        frida.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Läs och svara: Körkort på vägen till jobb"))
                .click();
        answering.seesHeading("Samtalet").fill("Ditt svar", "Bra tänkt. Prata med Region Prov först.");
        answering.choose("Vårt råd, i korthet", "Gå vidare med en ansökan");
        frida.looksAt("idé, kansliet svarar");
        answering.press("Skicka svaret").sees("Rådet är: gå vidare");
        answering.open(world.slug(), "ideer").sees("Karin Åkerlund");
        frida.looksAt("idéer, kansliets lista");

        karin.visit("/f/" + world.slug());
        writing.sees("Kansliet har svarat");
        karin.visit(address.replaceFirst("^https?://[^/]+", ""));
        writing.sees("Nytt").fill("Skriv till kansliet", "Det har vi gjort, och de vill vara med.").press("Skicka");
        writing.sees("Det har vi gjort, och de vill vara med.");
        karin.looksAt("idé, samtal");

        makesAnApplication(karin, writing);
        answering.page().navigate(address);
        answering.sees("Idén har blivit en ansökan som skrivs. Den syns här när den är inlämnad.");
        frida.looksAt("idé, blev en ansökan");
    }

    private static void writes(Walk writing) {
        writing.fill("Vad vill du kalla idén?", "Körkort på vägen till jobb")
                .fill(
                        "Vad fungerar inte i dag, och för vem?",
                        "Flera av dem vi möter får nej till arbete för att de inte kan ta sig dit.\n\nIngen av oss får bekosta körkort.")
                .fill("Vem är det till för? (frivilligt)", "Vuxna utan körkort")
                .fill("Ungefär vad kan det kosta, i kronor? (frivilligt)", "900 000")
                .fill("När kan det vara? (frivilligt)", "Från hösten 2027, två år");
        Page page = writing.page();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Region Prov")).check();
        page.waitForFunction(
                """
                () => Object.keys(localStorage).every(key => !key.startsWith('stegvis.typed.'))
                  && /^Sparat/.test(document.querySelector('[data-save-status]')?.textContent ?? '')
                """);
    }

    private static void makesAnApplication(Person karin, Walk writing) {
        Page page = karin.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gör ansökan av idén")).click();
        writing.seesHeading("Ny ansökan").sees("Du gör en ansökan av idén Körkort på vägen till jobb");
        karin.looksAt("ny ansökan av en idé");
        Applicant applicant = new Applicant(karin);
        applicant.mayApply();
        assertThat(applicant.field("Insatsens namn")).hasValue("Körkort på vägen till jobb");
        writing.press("Börja skriva").seesHeading("A Grund");
        Locator back = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Körkort på vägen till jobb").setExact(true));
        assertThat(back).isVisible();
        karin.looksAt("ansökan A, kommer från en idé");
        back.click();
        writing.seesHeading("Vad idén blev");
    }

    private static Locator checkbox(Person person, String label) {
        return person.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label));
    }
}
