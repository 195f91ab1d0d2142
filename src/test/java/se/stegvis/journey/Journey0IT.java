package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** From an empty server to a förbund with members, people, roles and settings. Each step builds on the one before. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Journey0IT {

    private static final String PASSWORD = "sju hav och en ö";
    private static final String OTHER = "åtta hav och två öar";
    private static final Pattern SAVED = Pattern.compile("^Sparat \\d\\d:\\d\\d$");

    /** Every setting of a förbund with a value that is not where it begins. */
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("Minsta antal parter", "3"),
            Map.entry("Handlingar till beredningsgruppen", "8"),
            Map.entry("Förbundschefens förslag", "10"),
            Map.entry("Kallelse till styrelsen", "9"),
            Map.entry("Justering av protokoll", "12"),
            Map.entry("Högsta egna kapital", "15"),
            Map.entry("Processdagar per år", "2"),
            Map.entry("Minsta antal svar", "4"),
            Map.entry("Minsta grupp", "6"),
            Map.entry("Högsta antal telefoner", "500"),
            Map.entry("Påminnelse om åtgärd från processdag", "10"),
            Map.entry("Minsta antal i en ruta", "7"),
            Map.entry("Återbetalningstid", "36"),
            Map.entry("Högsta belopp för fria medel", "80000"),
            Map.entry("Största bilaga", "12"),
            Map.entry("Flest bilagor", "15"),
            Map.entry("Högsta overhead", "8"),
            Map.entry("Sociala avgifter", "42,5"),
            Map.entry("Dagar för komplettering", "21"),
            Map.entry("Påminnelse om komplettering", "5"));

    private static final Map<String, String> CHOICES = Map.of(
            "Numrering av paragrafer", "Löper vidare",
            "Steg på skalan", "0,1",
            "Parternas godkännande av mål", "Alla måste ha godkänt",
            "Signaturer före inlämning", "Bara huvudman");

    private final StegvisServer.Setup setup = StegvisServer.own("journey0");
    private final StegvisServer server = setup.start();
    private String slug = "";
    private String firstLink = "";

    @AfterAll
    void close() {
        server.close();
    }

    @BeforeAll
    void nothingIsThere(People people) {
        Person anybody = people.arrive("Vem som helst", Viewport.DESKTOP, server);
        anybody.visit("/");
        new Walk(anybody).seesHeading("Första start");
    }

    @Test
    @Order(1)
    void the_first_administrator_proves_access_to_the_log_and_creates_a_forbund(People people) {
        Person disa = people.arrive("Disa", Viewport.DESKTOP, server);
        Walk walk = new Walk(disa);
        disa.visit("/");
        walk.seesHeading("Första start");
        disa.looksAt("första start");
        walk.fill("Engångskod", "AAAAAAAAAA").fill("Namn", "Disa Drift").fill("E-postadress", "disa@exempel.se");
        walk.fill("Lösenord", PASSWORD).press("Skapa administratör").sees("Koden stämmer inte");
        disa.looksAt("första start, fel kod");
        walk.fill("Engångskod", server.awaitLog("with the code (\\w+)")).press("Skapa administratör");
        walk.seesHeading("Logga in");
        disa.looksAt("logga in");
        walk.signIn("disa@exempel.se", "fel lösenord helt").sees("Det gick inte att logga in");
        disa.looksAt("logga in, fel lösenord");
        walk.signIn("disa@exempel.se", PASSWORD).seesHeading("Installationen");
        disa.looksAt("installationen, tom");

        walk.press("Skapa förbundet").sees("Fyll i det här fältet");
        assertThat(walk.field("Förbundets namn")).isFocused();
        walk.fill("Förbundets namn", "Samordningsförbundet Åmåla").page().keyboard().press("Enter");
        walk.press("Bjud in administratör: Samordningsförbundet Åmåla");
        walk.fill("Namn", "Adam Administratör").fill("E-postadress", "adam");
        walk.press("Bjud in").sees("Skriv en hel e-postadress");
        disa.looksAt("installationen, bjud in administratör, fel adress");
        walk.fill("E-postadress", "adam@exempel.se").press("Bjud in");
        walk.press("Visa länken: Samordningsförbundet Åmåla");
        walk.seesHeading("Länken visas bara nu");
        disa.looksAt("hemlig länk");
        firstLink = walk.takeLink();
        assertThat(walk.button("Visa länken: Samordningsförbundet Åmåla")).hasCount(0);
        disa.looksAt("installationen, ett förbund");
        disa.visit("/f/amala");
        walk.seesHeading("Sidan finns inte");
        disa.looksAt("sidan finns inte");
    }

    @Test
    @Order(2)
    void the_forbunds_administrator_is_led_from_nothing_to_members_people_and_settings(People people) {
        Person adam = people.arrive("Adam", Viewport.DESKTOP, server);
        Walk walk = new Walk(adam);
        adam.visit(firstLink);
        walk.seesHeading("Välj lösenord");
        walk.fill("Lösenord", "kort").press("Spara lösenordet").sees("Lösenordet är för kort");
        adam.looksAt("välj lösenord, för kort");
        walk.fill("Lösenord", PASSWORD).press("Spara lösenordet").seesHeading("Logga in");
        adam.visit(firstLink);
        walk.seesHeading("Länken går inte att använda");
        adam.looksAt("länken går inte att använda");
        walk.signIn("adam@exempel.se", PASSWORD).seesHeading("Hej Adam Administratör");
        // The heading may be there before the address has followed.
        adam.page().waitForURL(url -> url.contains("/f/"));
        slug = adam.page().url().replaceFirst(".*/f/", "");
        assertThat(slug).isEqualTo("amala");
        walk.sees("Lägg till förbundets medlemmar");
        adam.looksAt("start, nytt förbund");

        adam.page().getByRole(AriaRole.LINK, link("Till medlemmar: Lägg till förbundets medlemmar")).click();
        walk.seesHeading("Medlemmar");
        adam.looksAt("medlemmar, inga");
        walk.press("Lägg till").sees("Välj vilket slags medlem det är");
        adam.looksAt("medlemmar, fel");
        walk.choose("Slag", "Försäkringskassan").press("Lägg till").sees("Försäkringskassan är tillagd");
        walk.choose("Slag", "Arbetsförmedlingen").press("Lägg till").sees("Arbetsförmedlingen är tillagd");
        walk.choose("Slag", "Region").fill("Medlemmens namn", "Region Å").press("Lägg till").sees("Region Å är tillagd");
        walk.choose("Slag", "Kommun").fill("Medlemmens namn", "Åmåla").press("Lägg till").sees("Åmåla är tillagd");
        walk.choose("Slag", "Kommun").fill("Medlemmens namn", "Öby kommun").press("Lägg till").sees("Öby kommun är tillagd");
        walk.choose("Slag", "Försäkringskassan").press("Lägg till").sees("Försäkringskassan är redan medlem");
        walk.press("Byt namn: Åmåla").seesHeading("Byt namn på Åmåla");
        adam.looksAt("medlem byter namn");
        walk.fill("Medlemmens namn", "Åmåla kommun").press("Spara");
        assertThat(adam.page().getByText("Åmåla kommun", exact())).isVisible();
        walk.press("Lämnar förbundet: Region Å").sees("Ska Region Å lämna förbundet?");
        adam.looksAt("medlem lämnar");
        walk.press("Låt medlemmen lämna").sees("Har lämnat");
        walk.press("Kommer tillbaka: Region Å");
        assertThat(adam.page().getByText("Har lämnat")).hasCount(0);
        adam.looksAt("medlemmar");
    }

    @Test
    @Order(3)
    void people_are_invited_with_roles_and_ersattare_get_their_order_by_keyboard(People people) {
        Person person = people.arrive("Adam", Viewport.DESKTOP, server);
        Walk walk = new Walk(person).signIn("adam@exempel.se", PASSWORD).seesHeading("Hej Adam Administratör");
        walk.open(slug, "personer").seesHeading("Personer");
        walk.press("Bjud in person").press("Bjud in").sees("Välj minst en roll");
        walk.fill("Namn", "Elsa Ersättare").fill("E-postadress", "elsa@exempel.se").choose("Roll", "Ersättare");
        walk.press("Bjud in").sees("Välj vilken medlem rollen gäller");
        person.looksAt("bjud in person, fel");
        walk.choose("För vilken medlem", "Åmåla kommun").press("Bjud in");
        String link = walk.takeLink();
        invite(walk, "Erik Ersättare", "erik@exempel.se", "Ersättare", "Region Å");
        invite(walk, "Rut Revisor", "rut@exempel.se", "Revisor", "");
        everyOtherRoleIsGiven(walk);
        person.looksAt("personer");

        Locator later = walk.button("Flytta Elsa Ersättare (Åmåla kommun) senare");
        later.focus();
        walk.page().keyboard().press("Enter");
        assertThat(walk.page().locator(".sv-ordered li").first()).containsText("Erik Ersättare");
        walk.page().reload();
        assertThat(walk.page().locator(".sv-ordered li").first()).containsText("Erik Ersättare");

        Person guest = people.arrive("Elsa", Viewport.DESKTOP, server);
        Walk elsa = new Walk(guest).choosePassword(link, PASSWORD);
        elsa.signIn("elsa@exempel.se", PASSWORD).seesHeading("Hej Elsa Ersättare");
        elsa.page().navigate(server.url("/konto"));
        elsa.fill("Nuvarande lösenord", "inte det här").fill("Nytt lösenord", OTHER).press("Byt lösenord");
        elsa.sees("Det nuvarande lösenordet stämmer inte");
        guest.looksAt("mitt konto, fel lösenord");
        elsa.fill("Nuvarande lösenord", PASSWORD).press("Byt lösenord").sees("Lösenordet är bytt");
    }

    private static void everyOtherRoleIsGiven(Walk walk) {
        invite(walk, "Petra Projektägare", "petra@exempel.se", "Projektägare", "Öby kommun");
        invite(walk, "Berit Beredare", "berit@exempel.se", "Beredningsgrupp", "Region Å");
        invite(walk, "Frida Förbundschef", "frida@exempel.se", "Förbundschef", "");
        invite(walk, "Olle Ordförande", "olle@exempel.se", "Ordförande", "Region Å");
        invite(walk, "Lena Ledamot", "lena@exempel.se", "Ledamot", "Försäkringskassan");
        walk.press("Bjud in person").fill("Namn", "Per Processledare").fill("E-postadress", "per@exempel.se");
        walk.choose("Roll", "Processledare").press("Lägg till en roll till").choose("Roll", "Ledamot");
        walk.choose("För vilken medlem", "Arbetsförmedlingen").press("Bjud in").takeLink();
        holds(walk, "Petra Projektägare", "Projektägare", "Öby kommun");
        holds(walk, "Frida Förbundschef", "Förbundschef", "Inbjuden");
        holds(walk, "Olle Ordförande", "Ordförande", "Region Å");
        holds(walk, "Per Processledare", "Processledare", "Ledamot", "Arbetsförmedlingen");
        walk.press("Bjud in person").fill("Namn", "Olga Ordförande").fill("E-postadress", "olga@exempel.se");
        walk.choose("Roll", "Ordförande").choose("För vilken medlem", "Region Å").press("Bjud in");
        walk.sees("Förbundet har redan en ordförande").press("Avbryt");
    }

    private static void holds(Walk walk, String name, String... words) {
        Locator row = walk.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
        for (String word : words) {
            assertThat(row).containsText(word);
        }
    }

    @Test
    @Order(4)
    void a_person_forgets_the_password_and_gets_back_in(People people) {
        Person elsa = people.arrive("Elsa", Viewport.PHONE, server);
        Walk walk = new Walk(elsa).signIn("elsa@exempel.se", PASSWORD).sees("Det gick inte att logga in");
        elsa.page().getByRole(AriaRole.LINK, link("Glömt lösenordet?")).click();
        walk.seesHeading("Glömt lösenordet");
        elsa.looksAt("glömt lösenordet");
        walk.fill("E-postadress", "finnsinte@exempel.se").press("Skicka länk").sees("Om finnsinte@exempel.se har ett konto");
        elsa.visit("/glomt-losenord");
        walk.fill("E-postadress", "elsa@exempel.se").press("Skicka länk").sees("Om elsa@exempel.se har ett konto");
        elsa.looksAt("glömt lösenordet, svar");

        Person person = people.arrive("Adam", Viewport.DESKTOP, server);
        Walk adam = new Walk(person).signIn("adam@exempel.se", PASSWORD).seesHeading("Hej Adam Administratör");
        adam.open(slug, "personer").fill("Sök", "elsa").sees("Visar 1 av 1").press("Ändra: Elsa Ersättare");
        adam.seesHeading("Ge en roll till");
        person.looksAt("person");
        adam.press("Ny länk");
        walk.choosePassword(adam.takeLink(), PASSWORD).signIn("elsa@exempel.se", PASSWORD);
        walk.seesHeading("Hej Elsa Ersättare");
    }

    @Test
    @Order(5)
    void a_role_that_is_lost_and_a_person_who_is_deactivated_count_at_the_next_click(People people) {
        Person rut = people.arrive("Rut", Viewport.DESKTOP, server);
        Person person = people.arrive("Adam", Viewport.DESKTOP, server);
        Walk adam = new Walk(person).signIn("adam@exempel.se", PASSWORD).seesHeading("Hej Adam Administratör");
        adam.open(slug, "personer").press("Ändra: Rut Revisor").press("Ny länk");
        Walk walk = new Walk(rut).choosePassword(adam.takeLink(), PASSWORD).signIn("rut@exempel.se", PASSWORD);
        walk.seesHeading("Hej Rut Revisor").open(slug, "logg").seesHeading("Logg");
        walk.sees("Ordning för ersättare ändrad").sees("Person inbjuden");
        rut.looksAt("logg");
        walk.open(slug, "meddelanden");
        rut.looksAt("ingen tillgång");
        walk.open(slug, "medlemmar").seesHeading("Medlemmar");

        adam.press("Ändra: Rut Revisor").choose("Roll", "Processledare").press("Ge rollen").sees("Sparat.");
        adam.press("Ta bort rollen: Revisor");
        assertThat(adam.page().getByText("Processledare").first()).isVisible();
        walk.page().getByRole(AriaRole.LINK, link("Logg")).click();
        walk.seesHeading("Du har inte tillgång till sidan");

        walk.open(slug, "").seesHeading("Hej Rut Revisor");
        adam.press("Inaktivera").sees("Inaktivera Rut Revisor?");
        person.looksAt("inaktivera person");
        adam.press("Inaktivera");
        assertThat(adam.page().getByText("Inaktiverad", new Page.GetByTextOptions().setExact(true))).isVisible();
        rut.page().getByRole(AriaRole.LINK, link("Stegvis, till startsidan")).click();
        walk.sees("Du är inte längre inloggad");
        rut.looksAt("inte längre inloggad");
        walk.signIn("rut@exempel.se", PASSWORD).sees("Det gick inte att logga in");
    }

    @Test
    @Order(6)
    void settings_are_saved_one_by_one_with_the_message_at_the_field(People people) {
        Person person = people.arrive("Adam", Viewport.DESKTOP, server);
        Walk walk = new Walk(person).signIn("adam@exempel.se", PASSWORD).seesHeading("Hej Adam Administratör");
        walk.open(slug, "installningar").seesHeading("Inställningar");
        walk.fill("Justering av protokoll", "15").press("Spara: Justering av protokoll");
        walk.sees("Skriv ett helt tal mellan 1 och 14.");
        assertThat(walk.field("Justering av protokoll")).isFocused();
        person.looksAt("inställningar, fel");
        assertThat(walk.page().locator(".sv-setting")).hasCount(NUMBERS.size() + CHOICES.size());
        NUMBERS.forEach((name, value) -> {
            walk.fill(name, value).page().keyboard().press("Enter");
            assertThat(setting(walk, name).getByText(SAVED)).isVisible();
        });
        CHOICES.forEach((name, choice) -> {
            walk.choose(setting(walk, name), choice).press("Spara: " + name);
            assertThat(setting(walk, name).getByText(SAVED)).isVisible();
        });
        walk.page().reload();
        NUMBERS.forEach((name, value) -> assertThat(walk.field(name)).hasValue(value));
        CHOICES.forEach((name, choice) ->
                assertThat(setting(walk, name).locator("vaadin-select-value-button")).containsText(choice));
        person.looksAt("inställningar, ändrade");

        walk.open(slug, "meddelanden").seesHeading("Meddelanden").sees("Ingen e-postserver är inställd");
        person.looksAt("meddelanden");
        walk.press("Läs: Välkommen till Stegvis för Samordningsförbundet Åmåla");
        person.looksAt("meddelande");
        walk.press("Stäng");
        walk.open(slug, "logg").sees("Inställning ändrad").sees("14 → 12");
    }

    @Test
    @Order(7)
    void with_a_mail_server_links_come_by_mail_and_nobody_else_sees_them(People people) {
        GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        try {
            setup.smtp("localhost", mail.getSmtp().getPort());
            server.restart();
            Person person = people.arrive("Adam", Viewport.DESKTOP, server);
            Walk adam = new Walk(person).signIn("adam@exempel.se", PASSWORD).seesHeading("Hej Adam Administratör");
            adam.open(slug, "personer").press("Bjud in person").fill("Namn", "Eva Efterträdare");
            adam.fill("E-postadress", "eva@exempel.se").choose("Roll", "Revisor").press("Bjud in");
            adam.sees("En länk är på väg till eva@exempel.se").sees("Eva Efterträdare");
            Person guest = people.arrive("Eva", Viewport.PHONE, server);
            Walk eva = new Walk(guest).choosePassword(linkIn(mail, "eva@exempel.se", 1), PASSWORD);
            guest.visit("/glomt-losenord");
            eva.fill("E-postadress", "eva@exempel.se").press("Skicka länk").sees("Om eva@exempel.se har ett konto");
            eva.choosePassword(linkIn(mail, "eva@exempel.se", 2), OTHER).signIn("eva@exempel.se", OTHER);
            eva.seesHeading("Hej Eva Efterträdare");
        } finally {
            mail.stop();
        }
    }

    /** The link of the latest message to somebody, when that many have come. */
    private static String linkIn(GreenMail mail, String recipient, int count) {
        List<String> letters = Awaitility.await("mail " + count + " to " + recipient)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Arrays.stream(mail.getReceivedMessages())
                                .map(GreenMailUtil::getWholeMessage)
                                .filter(letter -> letter.contains("To: " + recipient))
                                .toList(),
                        got -> got.size() == count);
        // A line of an encoded letter may be broken with an equals sign.
        Matcher link = Pattern.compile("http://\\S+(/losenord/[\\w-]+)")
                .matcher(letters.getLast().replaceAll("=\\r?\\n", ""));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Locator setting(Walk walk, String name) {
        return walk.page()
                .locator(".sv-setting")
                .filter(new Locator.FilterOptions().setHas(walk.page().getByRole(AriaRole.HEADING, link(name))));
    }

    private static void invite(Walk walk, String name, String email, String role, String member) {
        walk.press("Bjud in person").fill("Namn", name).fill("E-postadress", email).choose("Roll", role);
        if (!member.isEmpty()) {
            walk.choose("För vilken medlem", member);
        }
        walk.press("Bjud in").takeLink();
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
