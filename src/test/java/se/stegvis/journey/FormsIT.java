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

/** A förbund makes the form its own, and an applicant meets it. */
@Journey
class FormsIT {

    private static final String QUESTION = "Hur märker den som väntar skillnaden?";
    private static final String HELP = "Hjälptext till Glappet mellan organisationerna";

    @Test
    void a_form_is_changed_tried_and_published_and_met_by_an_applicant(People people) {
        World world = World.fresh(people);
        Person adam = world.administrator();
        World.SignIn karins = world.invite("Projektägare", "Provs kommun", "Karin Åkerlund");
        Applicant before = new Applicant(world.signIn(karins));
        before.starts("Påbörjad i förväg");
        String begun = before.page().url();

        Walk walk = new Walk(adam).open(world.slug(), "formular").seesHeading("Formulär");
        adam.looksAt("formulär");
        walk.press("Ändra: Ny insats").seesHeading("Formulär: Ny insats");
        Locator need = opened(adam, "C Behov");
        need.getByLabel(HELP, new Locator.GetByLabelOptions().setExact(true)).fill("Skriv som till en granne.");
        assertThat(adam.page().getByText(java.util.regex.Pattern.compile("^Sparat \\d\\d:\\d\\d$")).first()).isVisible();
        walk.press("Lägg till egen fråga i C Behov").fill("Fråga", QUESTION);
        adam.looksAt("formulär, egen fråga");
        walk.press("Spara frågan").sees(QUESTION);
        adam.looksAt("formulär, ändras");
        adam.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prova som sökande")).click();
        walk.seesHeading("Prova: Ny insats").sees(QUESTION).sees("Skriv som till en granne.");
        adam.looksAt("formulär, prövas");
        adam.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tillbaka till formuläret")).click();
        walk.seesHeading("Formulär: Ny insats").press("Publicera");
        adam.page().getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publicera"))
                .click();
        walk.seesHeading("Formulär").sees("Er version från");

        Applicant karin = new Applicant(world.signIn(karins));
        karin.starts("I den nya versionen").opens("C Behov").writes(QUESTION + " (frivilligt)", "Brevet kommer samma vecka.").isSaved();
        karin.page().navigate(begun);
        karin.heading("A Grund");
        assertThat(karin.page().getByText("Förbundet har en ny version av formuläret")).isVisible();
        assertThat(karin.page().getByText("Ny fråga: " + QUESTION)).isVisible();
        karin.person().use(Viewport.PHONE).looksAt("ansökan, nyare formulär");
        karin.person().use(Viewport.DESKTOP);
        karin.presses("Byt till den nya versionen");
        karin.page().getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Byt"))
                .click();
        assertThat(karin.page().getByText("Förbundet har en ny version av formuläret")).hasCount(0);
        karin.opens("C Behov");
        assertThat(karin.field(QUESTION + " (frivilligt)")).isVisible();
    }

    private static Locator opened(Person person, String section) {
        Locator details = person.page()
                .locator("details")
                .filter(new Locator.FilterOptions()
                        .setHas(person.page().locator("summary", new Page.LocatorOptions().setHasText(section))));
        details.locator("summary").first().click();
        return details;
    }
}
