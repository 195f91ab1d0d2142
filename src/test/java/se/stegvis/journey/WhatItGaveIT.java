package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisCommand;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/**
 * What an application is expected to give follows it from the budget to the board, and the insats' page sets what came beside it, in a
 * förbund whose insats an earlier version of Stegvis has granted.
 */
@Journey
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhatItGaveIT {

    private static final Path FILLED =
            Path.of("src/test/resources/upgrade/filled-061.zip").toAbsolutePath();
    private static final String PASSWORD = "visa-stegen-i-dag";
    private static final String GRANTED = "Samordningsteam Västerås";
    private static final String APPLIED = "Ett steg till";
    private static final String GAIN = "Om målen nås tar 5 personer ett steg.";

    @TempDir
    static Path folder;

    private static StegvisServer server;

    @BeforeAll
    static void aForbundThatHasBeenAtWork() throws Exception {
        String data = "--stegvis.data=" + folder.resolve("data");
        StegvisCommand.run(folder, "restore", FILLED.toString(), data);
        server = StegvisServer.own("gave").with(data).start();
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    @Test
    @Order(1)
    void an_application_says_what_it_gives_when_its_goals_are_reached(People people) {
        Person alva = signsIn(people, "admin", "Alva");
        World.withoutSignatures(new Walk(alva), slug(alva));
        Person karin = signsIn(people, "karin", "Karin");
        FormWriter writer =
                new FormWriter(karin, new Hand.Mouse(karin.page()), "Region Västmanland", "1 200 000");
        writer.starts("Ny insats", "", APPLIED).withChain().writesEveryPart("");
        Walk walk = new Walk(karin);
        String review = karin.page().url();
        karin.page().getByRole(AriaRole.LINK, named("Tillbaka till ansökan")).click();
        karin.page().getByRole(AriaRole.LINK, named("J Budget")).first().click();
        walk.seesHeading("J Budget");
        karin.page().getByText("Om målen nås: vad insatsen ger").click();
        Locator goal = karin.page().locator(".cf-goal").first();
        walk.choose(select(goal, "Lever på före"), "försörjningsstöd");
        walk.choose(select(goal, "Lever på efter"), "arbete på heltid");
        goal.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Räkna med målet")).click();
        assertThat(goal.getByText("Räknas", exactly())).isVisible();
        walk.sees("Ett mål som ska räknas säger inte hur många det gäller.");
        goal.getByLabel("Antal personer").fill("5");
        goal.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Räkna med målet")).click();
        walk.sees(GAIN).sees("Kostnaden, 1 200 000 kr, är återbetald efter").sees("För att betala sig inom");
        karin.looksAt("ansökan, prognos under budgeten");
        karin.page().navigate(review);
        walk.seesHeading("Granska och lämna in");
        writer.handsIn();
        walk.sees(GAIN);
        karin.looksAt("inlämnad ansökan med prognos");
    }

    @Test
    @Order(2)
    void the_one_who_prepares_the_decision_reads_it_as_it_was_submitted(People people) {
        Person christer = signsIn(people, "christer", "Christer");
        Walk walk = new Walk(christer);
        walk.open(slug(christer), "ansokningar").seesHeading("Ansökningar");
        christer.page().getByRole(AriaRole.LINK, named(APPLIED)).first().click();
        walk.sees(GAIN).sees("Sparad ");
    }

    @Test
    @Order(3)
    void the_team_enters_what_came_and_takes_its_report_along(People people) throws Exception {
        Person karin = signsIn(people, "karin", "Karin");
        Walk walk = new Walk(karin);
        toBenefit(karin, walk);
        walk.sees("Inget utfall är inlagt än.").press("Lägg in en period").press("Spara perioden");
        for (String fault : List.of(
                "Skriv första dagen. Den kan inte ligga i framtiden.",
                "Fyll i det här fältet.",
                "Skriv kostnaden i hela kronor, till exempel 1 250 000.",
                "Lägg in antal för minst ett steg.")) {
            walk.sees(fault);
        }
        day(karin, "Första dag", "2026-01-01");
        day(karin, "Sista dag", "2026-06-30");
        walk.fill("Källa", "Avslutsblanketter").fill("Kostnad i perioden", "900 000");
        counts(walk, 1, "försörjningsstöd", "arbete på heltid", "6");
        walk.press("Lägg till ett steg");
        counts(walk, 2, "sjukpenning", "arbete på halvtid", "2");
        karin.looksAt("utfall läggs in");
        walk.press("Spara perioden").sees("Perioden är sparad.");
        Locator table = karin.page().getByRole(AriaRole.TABLE, named("Antal för varje steg"));
        assertThat(table.getByText("från försörjningsstöd till arbete på heltid")).isVisible();
        assertThat(table.getByText("från sjukpenning till arbete på halvtid")).isVisible();
        walk.sees("Källa: Avslutsblanketter · Kostnad: 900 000 kr");
        assertThat(karin.page().getByRole(AriaRole.TABLE, named("Utfall för varje part"))).isVisible();
        karin.looksAt("insatsens nytta, teamet");
        Locator whole = karin.page().locator(".cf-period details");
        whole.getByText("Visa hela uträkningen").click();
        Path report = folder.resolve("rapport.pdf");
        karin.page().waitForDownload(() -> whole.getByText("Hämta som PDF").click()).saveAs(report);
        assertThat(Files.readString(report, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        karin.page().reload();
        walk.sees("Källa: Avslutsblanketter");
    }

    @Test
    @Order(4)
    void somebody_else_sees_no_small_counts(People people) {
        Person lars = signsIn(people, "lars", "Lars");
        Walk walk = new Walk(lars);
        toBenefit(lars, walk);
        Locator table = lars.page().getByRole(AriaRole.TABLE, named("Antal för varje steg"));
        assertThat(table.getByText("från försörjningsstöd till arbete på heltid")).isVisible();
        walk.sees("Några få personer till är räknade.");
        assertThat(lars.page().getByText("från sjukpenning till arbete på halvtid")).hasCount(0);
        assertThat(walk.button("Lägg in en period")).hasCount(0);
        lars.looksAt("insatsens nytta, styrelsen");
    }

    private static void toBenefit(Person person, Walk walk) {
        walk.open(slug(person), "insatser").seesHeading("Insatser");
        person.page().getByRole(AriaRole.LINK, named(GRANTED)).first().click();
        walk.seesHeading(GRANTED);
        person.page().getByRole(AriaRole.LINK, named("Visa vem som betalar och vem som vinner")).click();
        walk.seesHeading("Nytta: " + GRANTED);
    }

    private static void counts(Walk walk, int row, String before, String after, String people) {
        Locator line = walk.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Steg " + row).setExact(true));
        walk.choose(select(line, "Lever på före"), before);
        walk.choose(select(line, "Lever på efter"), after);
        line.getByLabel("Antal", new Locator.GetByLabelOptions().setExact(true)).fill(people);
    }

    private static void day(Person person, String label, String day) {
        Locator field = person.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(day);
        field.press("Tab");
        person.settle();
    }

    private static Locator select(Locator in, String label) {
        return in.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText(label));
    }

    private static Person signsIn(People people, String who, String name) {
        Person person = people.arrive(name, Viewport.DESKTOP, server);
        new Walk(person).signIn(who + "@mal.demo.stegvis.se", PASSWORD).sees("Hej " + name);
        person.page().waitForURL(url -> url.contains("/f/"));
        return person;
    }

    private static String slug(Person person) {
        return URI.create(person.page().url()).getPath().replaceFirst("^/f/([^/]+).*", "$1");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
