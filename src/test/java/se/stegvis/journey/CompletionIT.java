package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.Viewport;

/** The kansli asks for a completion of a submitted application, is answered with a new version, and calls another off. */
@Journey
class CompletionIT {

    private static final String NAME = "Säkra övergångar";
    private static final String GAP = "Glappet mellan organisationerna";
    private static final String BEFORE = "får det i tur och ordning";
    private static final String AFTER = "får vänta på det i fyra månader";

    @Test
    void what_is_asked_for_is_completed_as_a_new_version_and_the_application_is_withdrawn(People people) {
        DemoForbund forbund = DemoForbund.shared();
        Person christer = forbund.signsIn(people, "christer", Viewport.DESKTOP);
        Person anna = forbund.signsIn(people, "anna", Viewport.SMALL_PHONE);
        forbund.opens(christer, NAME).heading(NAME);
        String application = christer.page().url().replaceFirst("^https?://[^/]+", "");

        isAsked(christer);
        String letter = forbund.letter(forbund.email("anna"), "Komplettering begärd: " + NAME);
        isCompleted(anna, letter, application);
        isRead(christer, application);
        isCalledOff(forbund, christer, anna, application);
        isWithdrawn(forbund, christer, anna, application);
    }

    private static void isAsked(Person christer) {
        Applicant asking = new Applicant(christer);
        christer.looksAt("inlämnad ansökan, kansliet kan begära komplettering");
        link(christer, "Begär komplettering").click();
        asking.heading("Begär komplettering").presses("Skicka begäran");
        assertThat(christer.page().getByRole(AriaRole.ALERT).first()).isVisible();
        christer.looksAt("komplettering begärs, inget valt");
        asking.writes("Sök i formuläret", "glappet mellan");
        asking.ticks(GAP).writes("Vad som önskas: " + GAP, "Skriv hur länge den som väntar får vänta.");
        asking.writes("Sök i formuläret", "mål 1");
        christer.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Mål 1"))).check();
        christer.settle();
        assertThat(christer.page().getByText("2 delar valda")).isVisible();
        asking.writes("Gemensamt för allt", "Styrelsen behöver svaret till mötet.");
        christer.looksAt("komplettering begärs, ifylld");
        asking.presses("Förhandsgranska");
        Locator paper = christer.page().getByRole(AriaRole.DIALOG);
        assertThat(paper).containsText("Skriv hur länge den som väntar får vänta.");
        christer.looksAt("komplettering begärs, förhandsgranskad");
        asking.presses("Stäng");
        asking.presses("Skicka begäran").heading(NAME);
        assertThat(christer.page().getByText("Komplettering begärd").first()).isVisible();
        christer.looksAt("inlämnad ansökan, komplettering begärd");
    }

    private static void isCompleted(Person anna, String letter, String application) {
        anna.visit("/");
        Walk walk = new Walk(anna).sees("Förbundet ber om en komplettering senast");
        anna.visit(Mailbox.link(letter));
        walk.sees("Komplettering begärd");
        link(anna, "Skriv kompletteringen").click();
        Applicant writing = new Applicant(anna).heading("C Behov");
        walk.sees("Bara det som räknas upp här kan ändras").sees("Skriv hur länge den som väntar får vänta.");
        assertThat(writing.field("Källa till antalet")).not().isEditable();
        assertThat(writing.field(GAP)).isEditable();
        anna.looksAt("komplettering C, på en telefon");
        writing.writes(GAP, writing.field(GAP).inputValue().replace(BEFORE, AFTER)).isSaved();
        anna.visit(application + "/mal");
        writing.heading("E Mål");
        assertThat(writing.field("Mål 1 i en mening")).isEditable();
        assertThat(writing.field("Mål 2 i en mening")).not().isEditable();
        anna.looksAt("komplettering E, ett mål öppet");
        anna.visit(application + "/perspektiv");
        writing.heading("G Perspektiv");
        walk.sees("Inget i den här delen är begärt");
        assertThat(writing.field("Barn")).not().isEditable();

        anna.visit(application + "/komplettering");
        writing.heading("Skicka in komplettering");
        Locator changes = anna.page().locator(".fu-difference").filter(with(GAP));
        assertThat(changes.locator("ins").filter(with("månader"))).isVisible();
        anna.looksAt("komplettering, före inskickandet");
        writing.writes("Svar till förbundet", "Målet står kvar: det följer planen.");
        writing.presses("Skicka in komplettering");
        anna.looksAt("komplettering, frågan före inskickandet");
        anna.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Skicka in komplettering").setExact(true))
                .click();
        walk.seesHeading("Kompletteringen är inlämnad").sees("Version 2, kompletterad");
        anna.looksAt("komplettering inskickad, kvitto");
    }

    private static void isRead(Person christer, String application) {
        christer.visit(application);
        Walk reading = new Walk(christer).sees("Version 2, kompletterad");
        christer.looksAt("inlämnad ansökan med två versioner");
        link(christer, "Version 2").click();
        reading.seesHeading("Version 2: " + NAME).sees("Målet står kvar: det följer planen.");
        Locator gap = christer.page().locator(".fu-difference").filter(with(GAP));
        assertThat(gap.locator("del").filter(with("ordning"))).isVisible();
        assertThat(gap.locator("ins").filter(with("månader"))).isVisible();
        assertThat(christer.page().locator(".fu-difference")).hasCount(1);
        christer.looksAt("version 2 med det som skiljer");
        link(christer, "Tillbaka till ansökan").click();
        link(christer, "Version 1").click();
        reading.seesHeading("Version 1: " + NAME).sees("Det finns en senare version.").sees(BEFORE);
        assertThat(christer.page().locator("main")).not().containsText(AFTER);
        christer.looksAt("version 1");
    }

    private static void isCalledOff(DemoForbund forbund, Person christer, Person anna, String application) {
        christer.visit(application + "/begar-komplettering");
        Applicant asking = new Applicant(christer).heading("Begär komplettering");
        asking.writes("Sök i formuläret", "glappet mellan").ticks(GAP);
        asking.writes("Vad som önskas: " + GAP, "Skriv varifrån uppgiften kommer.").presses("Skicka begäran").heading(NAME);

        anna.use(Viewport.DESKTOP).visit(application + "/behov");
        Applicant writing = new Applicant(anna).heading("C Behov");
        writing.writes(GAP, "Det här behövs snart inte.").isSaved();
        asking.presses("Återkalla begäran");
        christer.looksAt("komplettering återkallas");
        Locator question = christer.page().getByRole(AriaRole.DIALOG).last();
        question.getByRole(AriaRole.TEXTBOX).fill("Vi fick svaret på telefon.");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Återkalla begäran").setExact(true)).click();
        assertThat(christer.page().getByText("Begäran är återkallad.").first()).isVisible();
        assertThat(anna.page().getByText("Kompletteringen är inskickad eller efterfrågas inte längre.").first())
                .isVisible();
        anna.looksAt("komplettering som återkallades medan man skrev");
        forbund.letter(forbund.email("anna"), "Komplettering behövs inte längre: " + NAME);

        anna.visit(application);
        Walk reading = new Walk(anna).seesHeading("Versioner").sees(AFTER);
        assertThat(anna.page().locator("main")).not().containsText("Det här behövs snart inte.");
        assertThat(link(anna, "Version 3")).hasCount(0);
        anna.page().getByText("Tidigare begärda kompletteringar (2)").click();
        reading.sees("Vi fick svaret på telefon.");
        anna.looksAt("inlämnad ansökan, tidigare begärda kompletteringar");
    }

    private static void isWithdrawn(DemoForbund forbund, Person christer, Person anna, String application) {
        Applicant owner = new Applicant(anna);
        owner.presses("Återkalla ansökan");
        anna.looksAt("ansökan återkallas");
        Locator question = anna.page().getByRole(AriaRole.DIALOG).last();
        question.getByRole(AriaRole.TEXTBOX).fill("Regionen gör det i egen regi.");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Återkalla ansökan").setExact(true)).click();
        new Walk(anna).sees("Regionen gör det i egen regi.");
        anna.looksAt("ansökan återkallad");
        forbund.letter(forbund.email("christer"), "Återkallad: " + NAME);
        christer.visit(application);
        Walk reading = new Walk(christer).sees("Regionen gör det i egen regi.");
        assertThat(link(christer, "Begär komplettering")).hasCount(0);
        link(christer, "Version 1").click();
        reading.seesHeading("Version 1: " + NAME);
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator link(Person person, String name) {
        return person.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
