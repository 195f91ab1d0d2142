package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.journey.Years.FIRST;
import static se.stegvis.journey.Years.SECOND;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** Journey 1: a projektägare writes an application together with a partner and hands it in. */
@Journey
class Journey1IT {

    private static final String LEAD = "Provs kommun";
    private static final String REGION = "Region Prov";

    @Test
    void an_application_is_written_accepted_handed_in_and_read_back(People people) throws IOException {
        World world = World.fresh(people);
        World.SignIn annas = world.invite("Projektägare", REGION, "Anna Berg");
        Applicant karin = new Applicant(world.signIn(world.invite("Projektägare", LEAD, "Karin Åkerlund")));
        karin.page().getByRole(AriaRole.LINK, Applicant.named("Ansökningar")).click();
        karin.person().looksAt("ansökningar, inga utkast");
        karin.page().getByRole(AriaRole.LINK, Applicant.named("Läs först: innan du börjar")).click();
        karin.heading("Innan du börjar").person().looksAt("innan du börjar");
        karin.starts(SamordningsteamVasteras.NAME);
        karin.page().getByText("Läs ett exempel").click();
        karin.person().looksAt("ansökan A, nystartad");
        String draft = karin.page().url().replaceFirst("/grund$", "");

        fillIn(karin, annas);
        theGoalsAreAcceptedBy(world.signIn(annas));

        karin.page().navigate(draft + "/granska");
        karin.heading("Granska och lämna in");
        assertThat(karin.page().getByText("En sak är kvar").first()).isVisible();
        karin.person().looksAt("ansökan granskas, en sak kvar");
        karin.page().getByText("Skriv vad Försäkringskassan bidrar med.").click();
        assertThat(karin.in("Försäkringskassan").getByLabel("Vad parten bidrar med")).isFocused();
        karin.writesIn("Försäkringskassan", "Vad parten bidrar med", "Två handläggare på deltid.").isSaved();

        karin.page().getByRole(AriaRole.LINK, Applicant.named("Granska")).click();
        karin.heading("Granska och lämna in");
        karin.person().looksAt("ansökan granskas, klar");
        Page oldTab = karin.page().context().newPage();
        oldTab.navigate(draft + "/behov");
        Locator need = oldTab.getByLabel(
                "Glappet mellan organisationerna", new Page.GetByLabelOptions().setExact(true));
        need.waitFor();
        String number = handIn(karin);
        thePdfHoldsEverything(karin, number);

        assertThat(oldTab.getByText("Ansökan har lämnats in och har diarienummer " + number).first()).isVisible();
        assertThat(need).hasCount(0);
        oldTab.close();

        karin.page().getByRole(AriaRole.LINK, Applicant.named("Ansökningar")).click();
        karin.person().settle();
        karin.page().getByLabel("Inlämnade").check();
        assertThat(karin.page().getByRole(AriaRole.ROW).filter(containing(SamordningsteamVasteras.NAME)))
                .containsText(Pattern.compile("8.000.000.kr"));
        karin.person().looksAt("ansökningar, inlämnade");
    }

    private static void fillIn(Applicant karin, World.SignIn annas) {
        SamordningsteamVasteras team = new SamordningsteamVasteras(karin, LEAD, REGION);
        String[] parties = {LEAD, REGION, "Försäkringskassan"};
        team.writesBasics();
        team.writesLead();
        team.addsPartner(REGION, annas.name(), annas.email());
        team.addsPartner("Försäkringskassan", "Örjan Äng", "orjan." + annas.email());
        karin.writesIn("Försäkringskassan", "Vad parten bidrar med", "").isSaved();
        karin.person().looksAt("ansökan B, parter");
        team.writesNeed(parties);
        karin.person().looksAt("ansökan C, behov");
        team.writesTargetGroup();
        assertThat(karin.page().locator(".fu-total")).containsText("57");
        karin.person().looksAt("ansökan D, målgrupp");
        team.writesGoals();
        assertThat(karin.in("Mål 1").getByText("Tidsatt: uppfyllt")).isVisible();
        assertThat(karin.in("Mål 1").getByText("Accepterat: 0 av 2 parter")).isVisible();
        karin.person().looksAt("ansökan E, mål");
        team.writesImplementation();
        karin.person().looksAt("ansökan F, genomförande");
        team.writesPerspectives();
        karin.person().looksAt("ansökan G, perspektiv");
        team.writesFollowUp();
        karin.person().looksAt("ansökan H, uppföljning");
        team.writesContinuation(parties);
        karin.person().looksAt("ansökan I, implementering");
        team.writesBudget();
        theSumsFollow(karin);
        team.answersGates();
        karin.person().looksAt("ansökan K, kontroller");
        assertThat(karin.page().getByText("10 av 11 delar klara").first()).isVisible();
    }

    private static void theSumsFollow(Applicant karin) {
        Locator balance = karin.page().locator(".fu-balance");
        assertThat(balance).containsText(FIRST + ": pengar och kostnad är lika");
        assertThat(balance).containsText(Pattern.compile("9.200.000.kr"));
        assertThat(balance).containsText(Pattern.compile("161.404.kr"));
        karin.writes("Sökt belopp " + SECOND, "3 900 000").isSaved();
        assertThat(balance).containsText(Pattern.compile(SECOND + ": det saknas 100.000.kr"));
        karin.person().looksAt("ansökan J, budget som inte går ihop");
        karin.writes("Sökt belopp " + SECOND, "4000000 kr").isSaved();
        assertThat(balance).containsText(SECOND + ": pengar och kostnad är lika");
    }

    private static void theGoalsAreAcceptedBy(Person contact) {
        contact.looksAt("start, mål att svara på");
        Applicant anna = new Applicant(contact);
        assertThat(contact.page().getByText("3 mål väntar på ert svar").first()).isVisible();
        contact.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Svara")).first().click();
        anna.heading("E Mål");
        for (int goal = 1; goal <= 2; goal++) {
            anna.in("Mål " + goal).getByText("Acceptera för " + REGION).click();
            assertThat(anna.in("Mål " + goal).getByText(REGION + " står bakom målet")).isVisible();
        }
        anna.in("Mål 3").getByText("Be om ändring").click();
        anna.writes("Vad behöver ändras för att " + REGION + " ska kunna stå bakom målet?", "Säg vad rehabilitering är.");
        contact.looksAt("ansökan E, be om ändring");
        anna.presses("Skicka svaret");
        assertThat(anna.in("Mål 3").getByText("vill ha en ändring")).isVisible();
        assertThat(anna.in("Mål 3").getByText("Säg vad rehabilitering är.").first()).isVisible();
        anna.in("Mål 3").getByText("Acceptera för " + REGION).click();
        assertThat(anna.in("Mål 3").getByText(REGION + " står bakom målet")).isVisible();
        contact.looksAt("ansökan E, accepterad av en part");
        contact.leave();
    }

    private static String handIn(Applicant karin) {
        karin.presses("Lämna in ansökan");
        karin.person().looksAt("ansökan lämnas in, frågan");
        karin.page().getByRole(AriaRole.BUTTON, Applicant.named("Lämna in ansökan")).last().click();
        assertThat(karin.page().getByText("Ansökan är inlämnad", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        karin.person().looksAt("ansökan inlämnad, kvitto");
        return karin.page().getByText(Pattern.compile("^Diarienummer ")).first().innerText().replace("Diarienummer ", "").strip();
    }

    private static void thePdfHoldsEverything(Applicant karin, String number) throws IOException {
        Download download = karin.page().waitForDownload(() -> karin.page().getByText("Hämta som PDF").click());
        String text;
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        }
        assertThat(text)
                .contains(number, SamordningsteamVasteras.NAME, LEAD, REGION, "Försäkringskassan", "Åsa Öberg")
                .contains("Den som är sjuk och samtidigt saknar arbete får olika besked hos oss.")
                .contains("25 % av deltagarna ska ha gått vidare till arbete senast den 31 december " + SECOND + ".")
                .contains("Kartläggande samtal med alla parter", "Två handläggare på deltid.", "Örjan Äng")
                .contains("9 200 000", "8 000 000", "161 404", "1 250 000", "7 800 000", "300 000")
                .contains("Det framgår av del F.", "34");
        Download word = karin.page().waitForDownload(() -> karin.page().getByText("Hämta som Word").click());
        assertThat(word.suggestedFilename()).endsWith(".docx");
    }

    @Test
    void what_cannot_be_right_is_said_at_the_field(People people) {
        World world = World.fresh(people);
        Applicant karin = new Applicant(world.signIn(world.invite("Projektägare", LEAD, "Karin Åkerlund")));
        karin.starts("Prov med fel");
        karin.writes("Insatsens namn", "x".repeat(200));
        assertThat(onThePage(karin, "Texten är för lång").first()).isVisible();
        karin.writes("Insatsens namn", "Prov med fel").isSaved();
        karin.dates("Första dag", "i morgon kanske");
        assertThat(onThePage(karin, "Skriv datumet som år-månad-dag").first()).isVisible();
        karin.dates("Första dag", SECOND + "-01-01").dates("Sista dag", FIRST + "-12-31");
        assertThat(onThePage(karin, "ligger före den första").first()).isVisible();
        karin.person().looksAt("ansökan A, datum i fel ordning");
        karin.dates("Sista dag", SECOND + "-12-31");

        karin.opens("C Behov").writes("Hur många som har behovet", "ganska många");
        karin.page().locator(".sv-typed vaadin-text-field[invalid]").waitFor();
        karin.writes("Glappet mellan organisationerna", "Ring 811218-9876 om läget.");
        assertThat(onThePage(karin, "ser ut som ett personnummer").first()).isVisible();
        karin.person().looksAt("ansökan C, personnummer");
        karin.presses("811218-9876 är ett telefonnummer, inget personnummer");
        assertThat(onThePage(karin, "ser ut som ett personnummer")).hasCount(0);
        karin.writes("Hur många som har behovet", "1 200").isSaved();

        karin.opens("J Budget").writes("Lokal " + SECOND, "-5");
        assertThat(onThePage(karin, "Beloppet kan inte vara mindre än noll.").first()).isVisible();
        karin.writes("Lokal " + SECOND, "gratis");
        assertThat(onThePage(karin, "Skriv beloppet i hela kronor").first()).isVisible();
        karin.person().looksAt("ansökan J, belopp som inte är ett");
        karin.page().reload();
        karin.heading("J Budget");
        assertThat(karin.field("Lokal " + SECOND)).hasValue("gratis");
    }

    @Test
    void two_people_write_at_once_and_nothing_is_lost(People people) {
        twoWriteAtOnce(World.fresh(people));
    }

    /** Karin and Eva write in one application at once; they are of whatever world this is, on whatever database. */
    static void twoWriteAtOnce(World world) {
        World.SignIn evas = world.invite("Projektägare", LEAD, "Eva Öst");
        Applicant karin = new Applicant(world.signIn(world.invite("Projektägare", LEAD, "Karin Åkerlund")));
        karin.starts("Skriven av två").opens("B Parter");
        karin.page().getByText("Bjud in någon hos huvudmannen", new Page.GetByTextOptions().setExact(true)).click();
        karin.writes("Namn", evas.name()).writes("E-post", evas.email()).presses("Bjud in personen");
        karin.page().getByText(evas.email()).first().waitFor();
        karin.opens("G Perspektiv");
        Applicant eva = new Applicant(world.signIn(evas));
        eva.page().navigate(karin.page().url());
        eva.heading("G Perspektiv");

        karin.writes("Barn", "Karins text om barn.");
        eva.writes("Jämlik hälsa", "Evas text om hälsa.");
        karin.isSaved();
        eva.isSaved();

        // Both write in the same field before either has seen what the other writes.
        eva.person().expectPageError("fetch");
        eva.person().context().setOffline(true);
        eva.writes("Jämställdhet", "Evas text om jämställdhet.");
        karin.writes("Jämställdhet", "Karins text om jämställdhet.").isSaved();
        eva.person().context().setOffline(false);
        assertThat(eva.page().getByText("sparades en annan text i samma fält av Karin Åkerlund").first()).isVisible();
        assertThat(eva.page().getByText("Karins text om jämställdhet.").first()).isVisible();
        assertThat(eva.field("Jämställdhet")).hasValue("Evas text om jämställdhet.");
        eva.person().looksAt("ansökan G, två texter i samma fält");
        eva.presses("Spara min text").isSaved();

        assertThat(karin.field("Jämställdhet")).hasValue("Evas text om jämställdhet.");
        karin.page().reload();
        karin.heading("G Perspektiv");
        assertThat(karin.field("Jämställdhet")).hasValue("Evas text om jämställdhet.");
        assertThat(karin.field("Jämlik hälsa")).hasValue("Evas text om hälsa.");
        assertThat(karin.field("Barn")).hasValue("Karins text om barn.");
        eva.person().leave();
        karin.person().leave();
    }

    @Test
    void what_is_typed_survives_a_lost_connection_and_a_killed_server(People people) {
        try (StegvisServer server = StegvisServer.own("journey1").start()) {
            World world = World.fresh(people, server);
            Applicant karin = new Applicant(world.signIn(world.invite("Projektägare", LEAD, "Karin Åkerlund"), Viewport.PHONE));
            karin.person().expectPageError("fetch");
            karin.starts("Skriven i blåst");
            String page = karin.page().url().replace("/grund", "/perspektiv");
            karin.page().navigate(page);
            karin.heading("G Perspektiv");
            karin.writes("Barn", "Sparat före avbrottet.").isSaved();

            karin.page().context().setOffline(true);
            karin.writes("Jämlik hälsa", "Skrivet utan nät.");
            assertThat(karin.page().getByText("Ingen kontakt med servern.").first()).isVisible();
            karin.person().looksAt("ansökan utan kontakt");
            karin.page().context().setOffline(false);
            karin.isSaved();

            karin.writes("Barn", "Sparat strax före stoppet.").isSaved();
            server.kill();
            karin.writes("Jämställdhet", "Skrivet när servern var borta.");
            server.restart();
            assertThat(karin.page().getByText("Du är inte längre inloggad").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            karin.person().looksAt("ansökan, sessionen har tagit slut");
            new Walk(karin.person())
                    .press("Fortsätt")
                    .signInHere(world.holder("Projektägare").email(), World.PASSWORD);
            karin.heading("G Perspektiv").isSaved();
            assertThat(karin.page().url()).startsWith(page);
            assertThat(karin.field("Jämställdhet")).isFocused();
            assertThat(karin.field("Barn")).hasValue("Sparat strax före stoppet.");
            assertThat(karin.field("Jämlik hälsa")).hasValue("Skrivet utan nät.");
            assertThat(karin.field("Jämställdhet")).hasValue("Skrivet när servern var borta.");
            karin.page().evaluate("() => localStorage.clear()");
            karin.page().reload();
            karin.heading("G Perspektiv");
            assertThat(karin.field("Jämställdhet")).hasValue("Skrivet när servern var borta.");
        }
    }

    /** Text that is seen, apart from what screen readers have been told and that stays in their own corner of the page. */
    private static Locator onThePage(Applicant who, String text) {
        return who.page().getByText(text).and(who.page().locator(":not([aria-live])"));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
